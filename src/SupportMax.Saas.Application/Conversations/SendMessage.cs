using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Writes a customer's message once, acknowledges it when it is durable, and only then wakes the bot.</summary>
internal sealed class SendMessage(
    VisitorConversations own, IConversationRepository conversations, IUnitOfWork unitOfWork, ConversationEvents events, Reception reception) : ISendMessage
{
    private const int MaxNameLength = 120;

    public Task<SendResult> SendAsync(Guid visitorId, Guid? conversationId, string clientMessageId, string text, CancellationToken cancellationToken) =>
        SendAsync(visitorId, conversationId, Incoming.Read(clientMessageId, text), cancellationToken);

    public Task<SendResult> SendFileAsync(Guid visitorId, Guid? conversationId, string clientMessageId, FileInput file, CancellationToken cancellationToken)
    {
        AttachedFiles.KindOf(file);
        var name = MessageText.Clean(file.FileName);
        var incoming = Incoming.Read(clientMessageId, name.Length == 0 ? "📎" : $"📎 {TextBeginning.Of(name, MaxNameLength)}") with { File = file };
        return SendAsync(visitorId, conversationId, incoming, cancellationToken);
    }

    private async Task<SendResult> SendAsync(Guid visitorId, Guid? conversationId, Incoming incoming, CancellationToken cancellationToken)
    {
        await own.PrepareAsync();
        try
        {
            var (result, written) = await unitOfWork.InTransactionAsync(
                token => WriteAsync(visitorId, conversationId, incoming, token), cancellationToken);
            if (written is not null)
                await TellAsync(written);
            return result;
        }
        catch (DuplicateRowException)
        {
            // The same message came over another connection at the same moment: that one's result is ours.
            unitOfWork.Forget();
            if (await FindSentAsync(visitorId, incoming.ClientMessageId, cancellationToken) is { } sent)
                return sent;
            throw;
        }
    }

    private async Task<(SendResult Result, Written? Written)> WriteAsync(
        Guid visitorId, Guid? conversationId, Incoming incoming, CancellationToken cancellationToken)
    {
        var conversation = conversationId is { } id ? await own.LockAsync(visitorId, id, cancellationToken) : null;
        // Elsewhere a repeated message, which is rare, fails at its unique key: most messages are spared a look for it. What begins a
        // conversation must not be refused for want of room when it was taken before.
        if (conversation is null && await FindSentAsync(visitorId, incoming.ClientMessageId, cancellationToken) is { } sent)
            return (sent, null);

        conversation = conversation is null ? await own.BeginAsync(visitorId, cancellationToken)
            : incoming.AsksForNothing ? conversation
            : await own.GoOnAsync(conversation, cancellationToken);
        var before = conversation.Status;
        var (message, notice) = await reception.ReceiveAsync(conversation, incoming, cancellationToken);
        return (new SendResult(conversation.Id, message.Id, message.Sequence, Duplicate: false), new Written(conversation, message, notice, before));
    }

    private async Task<SendResult?> FindSentAsync(Guid visitorId, string clientMessageId, CancellationToken cancellationToken)
    {
        var sent = await conversations.FindSentAsync(visitorId, clientMessageId, cancellationToken);
        return sent is null ? null : new SendResult(sent.ConversationId, sent.Id, sent.Sequence, Duplicate: true);
    }

    private async Task TellAsync(Written written)
    {
        await events.ReceivedAsync(written.Conversation, written.Message, written.Before);
        if (written.Notice is not null)
            await events.WrittenAsync(written.Conversation, written.Notice);
    }

    private sealed record Written(Conversation Conversation, Message Message, Message? Notice, ConversationStatus Before);
}
