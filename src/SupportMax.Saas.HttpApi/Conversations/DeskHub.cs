using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Conversations;

/// <summary>The staff's live line: everything that happens in the tenant's conversations.</summary>
[Authorize(SupportMaxPermissions.Conversations)]
internal sealed class DeskHub(IInboxAppService inbox) : Hub
{
    public override Task OnConnectedAsync() =>
        Groups.AddToGroupAsync(Context.ConnectionId, HubGroups.Staff(Context.User!.GetTenantId()), Context.ConnectionAborted);

    /// <summary>Messages after a number.</summary>
    public Task<IReadOnlyList<MessageDto>> Resume(Guid conversationId, long afterSequence) =>
        inbox.ResumeAsync(conversationId, afterSequence, Context.ConnectionAborted);
}
