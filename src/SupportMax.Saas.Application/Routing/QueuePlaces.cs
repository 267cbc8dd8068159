using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>Tells where a waiting customer stands.</summary>
internal sealed class QueuePlaces(IRoutingRepository routing, DeskRoster roster, TakePace pace, ICurrentTenant currentTenant)
{
    /// <summary>The status with place, expected wait and whether anybody is at the desk; these only while it waits in a queue.</summary>
    public async Task<StatusDto> DescribeAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var status = conversation.ToStatus();
        if (conversation.State != ConversationState.Waiting)
            return status;
        var place = await routing.CountBeforeAsync(conversation, cancellationToken) + 1;
        var isSomebodyThere = await IsSomebodyThereAsync(cancellationToken);
        return status with
        {
            Queue = conversation.QueueId,
            Position = place,
            ExpectedWaitSeconds = isSomebodyThere ? (int)Math.Ceiling(pace.Expect(currentTenant.Id, place).TotalSeconds) : null,
            AgentsOnline = isSomebodyThere,
        };
    }

    /// <summary>Whether any agent is at the desk and takes conversations.</summary>
    public async Task<bool> IsSomebodyThereAsync(CancellationToken cancellationToken) =>
        (await roster.ReadAsync(cancellationToken)).Any(agent => agent.Availability == AgentAvailability.Online);
}
