using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Routing;

namespace SupportMax.Saas.Conversations;

/// <summary>The staff's live line: everything that happens in the tenant's conversations.</summary>
[Authorize(SupportMaxPermissions.Conversations)]
internal sealed class DeskHub(IInboxAppService inbox, IDeskAppService deskWork, DeskLines lines, HubFanOut hubs, IDeskPresence presence, IPermissionChecker permissions) : Hub
{
    private StaffMember Member => Context.User!.GetStaffMember();

    private string Group => HubGroups.Staff(Context.User!.GetTenantId());

    public override async Task OnConnectedAsync()
    {
        lines.Add(new LiveLine(Context, Group, expiresAt: null));
        var granted = await permissions.GetGrantedAsync(Context.User!.GetTenantId(), Member.Id, Context.User!.GetRoles());
        if (!granted.Contains(SupportMaxPermissions.ConversationsReply))
            return;
        var (tenantId, member, connectionId) = (Context.User!.GetTenantId(), Member, Context.ConnectionId);
        presence.Seen(tenantId, member, connectionId);
        // The server hears the line's heart by itself; no client has to tell.
        Context.Features.Get<IConnectionHeartbeatFeature>()?.OnHeartbeat(_ => presence.Seen(tenantId, member, connectionId), this);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        lines.Remove(Group, Context.ConnectionId);
        presence.Left(Context.User!.GetTenantId(), Member.Id, Context.ConnectionId);
        return Task.CompletedTask;
    }

    /// <summary>Messages after a number.</summary>
    public Task<IReadOnlyList<MessageDto>> Resume(Guid conversationId, long afterSequence) =>
        inbox.ResumeAsync(conversationId, afterSequence, Context.ConnectionAborted);

    /// <summary>Shows the customer that somebody is writing.</summary>
    public async Task Typing(Guid conversationId)
    {
        await RequireReplyAsync();
        await deskWork.TypeAsync(conversationId, Member, Context.ConnectionAborted);
    }

    /// <summary>Notes up to where staff have read, and shows it to the customer.</summary>
    public async Task Read(Guid conversationId, long sequence)
    {
        await RequireReplyAsync();
        await deskWork.ReadAsync(conversationId, sequence, Context.ConnectionAborted);
    }

    /// <summary>Tells the others at the desk which conversation is looked at and, if so, written in; they hear <c>viewing</c>.</summary>
    public Task View(Guid? conversationId, bool isWriting)
    {
        hubs.ToDesk(Group, "viewing", new ViewingDto(conversationId, Member.Id, Member.Name, isWriting), exceptUser: Member.Id);
        return Task.CompletedTask;
    }

    /// <summary>Takes new conversations (<c>online</c>) or not (<c>away</c>).</summary>
    public Task SetAvailability(string availability)
    {
        var chosen = WireEnum.Parse<AgentAvailability>(availability, nameof(availability)) ?? AgentAvailability.Online;
        presence.Choose(Context.User!.GetTenantId(), Member.Id, chosen);
        return Task.CompletedTask;
    }

    private async Task RequireReplyAsync()
    {
        var granted = await permissions.GetGrantedAsync(Context.User!.GetTenantId(), Member.Id, Context.User!.GetRoles());
        if (!granted.Contains(SupportMaxPermissions.ConversationsReply))
            throw new BusinessException(CommonErrorCodes.PermissionRequired, ErrorKind.Forbidden);
    }

    private sealed record ViewingDto(Guid? ConversationId, Guid AgentId, string Name, bool IsWriting);
}
