using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

internal sealed class RoutingRepository(SupportMaxDbContext context) : IRoutingRepository
{
    public async Task<IReadOnlyList<SupportQueue>> ListQueuesAsync(CancellationToken cancellationToken) =>
        await context.Set<SupportQueue>().AsNoTracking().OrderBy(queue => queue.Position).ThenBy(queue => queue.Name).ToListAsync(cancellationToken);

    public Task<SupportQueue?> FindQueueAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<SupportQueue>().SingleOrDefaultAsync(queue => queue.Id == id, cancellationToken);

    public void Add(SupportQueue queue) => context.Add(queue);

    public void Remove(SupportQueue queue) => context.Remove(queue);

    public async Task<IReadOnlyList<AgentProfile>> ListProfilesAsync(CancellationToken cancellationToken) =>
        await context.Set<AgentProfile>().AsNoTracking().ToListAsync(cancellationToken);

    public Task<AgentProfile?> FindProfileAsync(Guid userId, CancellationToken cancellationToken) =>
        context.Set<AgentProfile>().SingleOrDefaultAsync(profile => profile.UserId == userId, cancellationToken);

    public void Add(AgentProfile profile) => context.Add(profile);

    public async Task<IReadOnlyList<DeskConversation>> ListWorkAsync(CancellationToken cancellationToken) =>
        await context.Set<Conversation>().AsNoTracking()
            .Where(conversation => conversation.State == ConversationState.Waiting || conversation.State == ConversationState.Assigned)
            .OrderBy(conversation => conversation.Priority).ThenBy(conversation => conversation.WaitingSince).ThenBy(conversation => conversation.Id)
            .Select(conversation => new DeskConversation(
                conversation.Id,
                conversation.State,
                conversation.Status,
                conversation.Tier,
                conversation.Priority,
                conversation.QueueId,
                conversation.QueuedAt,
                conversation.WaitingSince,
                conversation.AssigneeId,
                conversation.SnoozedUntil,
                conversation.ServiceClock,
                conversation.ServiceMarks)).ToListAsync(cancellationToken);

    public async Task<int> CountLoadAndHoldAsync(Guid agentId, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({agentId.ToString()}, 0))", cancellationToken);
        return await context.Set<Conversation>().CountAsync(
            conversation => conversation.State == ConversationState.Assigned && conversation.AssigneeId == agentId, cancellationToken);
    }

    public Task<int> CountBeforeAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var moreUrgent = Enum.GetValues<TicketPriority>().Where(priority => priority < conversation.Priority).ToList();
        return context.Set<Conversation>().AsNoTracking().CountAsync(
            other => other.State == ConversationState.Waiting && other.QueueId == conversation.QueueId && other.Id != conversation.Id
                && (moreUrgent.Contains(other.Priority)
                    || (other.Priority == conversation.Priority && other.WaitingSince < conversation.WaitingSince)),
            cancellationToken);
    }

    public async Task<IReadOnlyList<AgentSighting>> ListSightingsAsync(CancellationToken cancellationToken) =>
        await context.Set<AgentSighting>().AsNoTracking().ToListAsync(cancellationToken);

    public Task SaveSightingAsync(AgentSighting sighting, CancellationToken cancellationToken) => context.Database.ExecuteSqlAsync(
        $"""
         insert into agent_sightings (user_id, tenant_id, name, availability, seen_at)
         select id, tenant_id, {sighting.Name}, {sighting.Availability.ToString()}, {sighting.SeenAt} from staff_users where id = {sighting.UserId}
         on conflict (user_id) do update set name = excluded.name, availability = excluded.availability, seen_at = excluded.seen_at
         where agent_sightings.seen_at <= excluded.seen_at
         """,
        cancellationToken);
}

internal sealed class TenantsWithWork(SupportMaxDbContext context) : ITenantsWithWork
{
    public async Task<IReadOnlyList<TenantId>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await context.Database.SqlQuery<Guid>($"select tenants_with_work() as \"Value\"").ToListAsync(cancellationToken)).Select(id => new TenantId(id))];
}
