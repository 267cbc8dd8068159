using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

internal sealed class ChatModelRepository(SupportMaxDbContext context, ICurrentTenant currentTenant) : IChatModelRepository
{
    public Task<ChatModelSettings?> FindAsync(CancellationToken cancellationToken) => context.Set<ChatModelSettings>().SingleOrDefaultAsync(cancellationToken);

    public void Add(ChatModelSettings settings) => context.Add(settings);

    public void Add(ModelCall call) => context.Add(call);

    public async Task<(decimal Day, decimal Month)> SumCostAsync(DateTimeOffset day, DateTimeOffset month, CancellationToken cancellationToken)
    {
        var sums = await context.Set<ModelCall>().Where(call => call.StartedAt >= month).GroupBy(call => call.StartedAt >= day)
            .Select(group => new { IsToday = group.Key, Cost = group.Sum(call => call.Cost) }).ToListAsync(cancellationToken);
        return (sums.Where(sum => sum.IsToday).Sum(sum => sum.Cost), sums.Sum(sum => sum.Cost));
    }

    public async Task<bool> TryNoteWarningAsync(ModelBudgetPeriod period, DateOnly since, int percent, CancellationToken cancellationToken) =>
        await context.Database.ExecuteSqlAsync(
            $"""
             insert into budget_warnings (tenant_id, budget, since, percent) values ({currentTenant.Id.Value}, {period.ToString()}, {since}, {percent})
             on conflict do nothing
             """,
            cancellationToken) == 1;

    public async Task<IReadOnlyList<ModelCall>> ListCallsAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await context.Set<ModelCall>().AsNoTracking().Where(call => call.ConversationId == conversationId).OrderBy(call => call.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ModelUsageSum>> SumUsageAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        await context.Set<ModelCall>().Where(call => call.StartedAt >= from && call.StartedAt < to).GroupBy(call => new { call.Model, call.Outcome })
            .Select(group => new ModelUsageSum(
                group.Key.Model,
                group.Key.Outcome,
                group.LongCount(),
                group.Select(call => call.ConversationId).Distinct().LongCount(),
                group.Sum(call => (long)call.InputTokens),
                group.Sum(call => (long)call.OutputTokens),
                group.Sum(call => call.Cost)))
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ModelDaySum>> SumDaysAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        await context.Database.SqlQuery<ModelDaySum>(
            $"""
             select (started_at at time zone 'UTC')::date as "Day", count(*) filter (where outcome <> 'Cached') as "Calls", sum(cost) as "Cost"
             from model_calls where started_at >= {from.ToUniversalTime()} and started_at < {to.ToUniversalTime()} group by 1 order by 1
             """).ToListAsync(cancellationToken);

    public Task<ModelConversations> CountConversationsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<ModelConversations>(
            $"""
             select count(distinct m.conversation_id) as "Asked", count(distinct c.id) filter (where c.is_automated) as "Automated"
             from model_calls m left join counted_conversations c on c.id = m.conversation_id and m.outcome in ('Sent', 'Cached')
             where m.started_at >= {from.ToUniversalTime()} and m.started_at < {to.ToUniversalTime()}
             """).SingleAsync(cancellationToken);
}
