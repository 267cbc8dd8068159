using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Conversations;

/// <summary>A customer's live line. Each method sees the visitor's own conversations alone; the visitor comes from the token.</summary>
[Authorize(AuthenticationSchemes = VisitorAuthentication.SchemeName)]
internal sealed class ChatHub(ISendMessage sendMessage, IRequestPerson requestPerson, IVisitorConversationAppService conversations, ChatLines lines) : Hub
{
    private Guid VisitorId => Context.User!.GetUserId();

    private string Group => HubGroups.Visitor(Context.User!.GetTenantId(), VisitorId);

    public override Task OnConnectedAsync()
    {
        lines.Add(new LiveLine(Context, Group, Context.User!.GetExpiry()));
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        lines.Remove(Group, Context.ConnectionId);
        return Task.CompletedTask;
    }

    /// <summary>Takes a message; answers once it is durable.</summary>
    public Task<SendResult> Send(Guid? conversationId, string clientMessageId, string text) =>
        sendMessage.SendAsync(VisitorId, conversationId, clientMessageId, text, Context.ConnectionAborted);

    /// <summary>Messages after a number.</summary>
    public Task<IReadOnlyList<MessageDto>> Resume(Guid conversationId, long afterSequence) =>
        conversations.ResumeAsync(VisitorId, conversationId, afterSequence, Context.ConnectionAborted);

    /// <summary>Shows staff that the customer is writing.</summary>
    public Task Typing(Guid conversationId) => conversations.TypeAsync(VisitorId, conversationId, Context.ConnectionAborted);

    /// <summary>Notes up to where the customer has read.</summary>
    public Task Read(Guid conversationId, long sequence) => conversations.ReadAsync(VisitorId, conversationId, sequence, Context.ConnectionAborted);

    /// <summary>Calls a person; returns the conversation.</summary>
    public Task<Guid> RequestPerson(Guid? conversationId) => requestPerson.RequestAsync(VisitorId, conversationId, Context.ConnectionAborted);

    /// <summary>Takes the customer's e-mail address for when nobody is at the desk.</summary>
    public Task LeaveEmail(Guid conversationId, string email) => conversations.LeaveEmailAsync(VisitorId, conversationId, email, Context.ConnectionAborted);

    /// <summary>Takes the customer's rating, 1–5.</summary>
    public Task Rate(Guid conversationId, int score, string? comment) =>
        conversations.RateAsync(VisitorId, conversationId, score, comment, Context.ConnectionAborted);
}
