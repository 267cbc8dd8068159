using Microsoft.AspNetCore.SignalR;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>One line's place at the desk: kept with each beat of the line's heart, and given up for good when the line closes.</summary>
internal sealed class DeskPlace(IDeskPresence presence, TenantId tenantId, StaffMember member, HubCallerContext line)
{
    /// <summary>
    /// Shows that the agent is still here. A beat may come after the line was noted as closed; taken for a sign of life, it would
    /// leave an agent at the desk whom nobody sees there, and customers would be given to them.
    /// </summary>
    public void Keep()
    {
        if (line.ConnectionAborted.IsCancellationRequested)
            return;
        presence.Seen(tenantId, member, line.ConnectionId);
        if (line.ConnectionAborted.IsCancellationRequested)
            presence.Left(tenantId, member.Id, line.ConnectionId);
    }
}
