using Microsoft.AspNetCore.Authentication;
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
    private const string Seat = "seat";

    private StaffMember Member => Context.User!.GetStaffMember();

    private string Group => HubGroups.Staff(Context.User!.GetTenantId());

    public override Task OnConnectedAsync()
    {
        lines.Add(new LiveLine(Context, Group, SessionEnd()));
        return Task.CompletedTask;
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

    /// <summary>
    /// Comes to the desk and takes new conversations (<c>online</c>) or none (<c>away</c>). Whoever only looks, at the dashboard for instance, does not call
    /// this and is given nobody. The seat is kept while the line lives.
    /// </summary>
    public async Task SetAvailability(string availability)
    {
        await RequireReplyAsync();
        var chosen = WireEnum.Parse<AgentAvailability>(availability, nameof(availability)) ?? AgentAvailability.Online;
        var tenantId = Context.User!.GetTenantId();
        var place = new DeskPlace(presence, tenantId, Member, Context);
        place.Keep();
        presence.Choose(tenantId, Member.Id, chosen);
        // The server hears the line's heart by itself; no client has to tell.
        if (Context.Items.TryAdd(Seat, true))
            Context.Features.Get<IConnectionHeartbeatFeature>()?.OnHeartbeat(_ => place.Keep(), place);
    }

    /// <summary>When the session that opened the line ends; one that was renewed meanwhile lets the browser come back at once.</summary>
    private DateTimeOffset? SessionEnd() => Context.GetHttpContext()?.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;

    private async Task RequireReplyAsync()
    {
        var granted = await permissions.GetGrantedAsync(Context.User!.GetTenantId(), Member.Id, Context.User!.GetRoles());
        if (!granted.Contains(SupportMaxPermissions.ConversationsReply))
            throw new BusinessException(CommonErrorCodes.PermissionRequired, ErrorKind.Forbidden);
    }

    private sealed record ViewingDto(Guid? ConversationId, Guid AgentId, string Name, bool IsWriting);
}
