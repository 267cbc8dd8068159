using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

/// <summary>The current tenant's queues and agents, and what they have to do.</summary>
public interface IRoutingRepository
{
    /// <summary>All queues, by position and name.</summary>
    Task<IReadOnlyList<SupportQueue>> ListQueuesAsync(CancellationToken cancellationToken);

    /// <summary>A queue to change, or null.</summary>
    Task<SupportQueue?> FindQueueAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a queue; written with the unit of work.</summary>
    void Add(SupportQueue queue);

    /// <summary>Removes a queue; written with the unit of work.</summary>
    void Remove(SupportQueue queue);

    /// <summary>All profiles of agents.</summary>
    Task<IReadOnlyList<AgentProfile>> ListProfilesAsync(CancellationToken cancellationToken);

    /// <summary>A profile to change, or null.</summary>
    Task<AgentProfile?> FindProfileAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Adds a profile; written with the unit of work.</summary>
    void Add(AgentProfile profile);

    /// <summary>Every conversation that is with people or waits for them: the most urgent first, then the longest waiting.</summary>
    Task<IReadOnlyList<DeskConversation>> ListWorkAsync(CancellationToken cancellationToken);

    /// <summary>How many conversations a person has; nobody else counts or gives that person any until the transaction ends.</summary>
    Task<int> CountLoadAndHoldAsync(Guid agentId, CancellationToken cancellationToken);

    /// <summary>When each agent was last at the desk, on whichever host.</summary>
    Task<IReadOnlyList<AgentSighting>> ListSightingsAsync(CancellationToken cancellationToken);

    /// <summary>Notes at once that an agent is, or was, at the desk; an older sighting never replaces a newer one.</summary>
    Task SaveSightingAsync(AgentSighting sighting, CancellationToken cancellationToken);

    /// <summary>How many conversations stand before this one in its queue.</summary>
    Task<int> CountBeforeAsync(Conversation conversation, CancellationToken cancellationToken);
}

/// <summary>Over all tenants: who has work for people. It gives ids alone.</summary>
public interface ITenantsWithWork
{
    /// <summary>Tenants of which a conversation is with people or waits for them.</summary>
    Task<IReadOnlyList<Tenants.TenantId>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>A conversation as routing sees it.</summary>
public sealed record DeskConversation(
    Guid Id,
    ConversationState State,
    ConversationStatus Status,
    SupportTier Tier,
    TicketPriority Priority,
    Guid? QueueId,
    DateTimeOffset? QueuedAt,
    DateTimeOffset? WaitingSince,
    Guid? AssigneeId,
    DateTimeOffset? SnoozedUntil,
    ServiceClock? ServiceClock,
    IReadOnlyList<string> ServiceMarks)
{
    /// <summary>How it stands with what was promised.</summary>
    public ServiceStanding Standing => ServiceStandings.Of(ServiceMarks, ServiceClock);
}
