using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.ChatModels;

internal sealed class ModelTrialRepository(SupportMaxDbContext context) : IModelTrialRepository
{
    public Task<ModelTrial?> FindOpenAsync(CancellationToken cancellationToken) =>
        context.Set<ModelTrial>().SingleOrDefaultAsync(trial => trial.EndedAt == null, cancellationToken);

    public Task<ModelTrial?> ReadNewestAsync(CancellationToken cancellationToken) =>
        context.Set<ModelTrial>().AsNoTracking().OrderByDescending(trial => trial.Id).FirstOrDefaultAsync(cancellationToken);

    public void Add(ModelTrial trial) => context.Add(trial);

    public async Task<IReadOnlyList<ModelTrialSum>> SumAsync(Guid trialId, bool isLive, DateTimeOffset since, CancellationToken cancellationToken) =>
        await context.Database.SqlQuery<ModelTrialSum>(
            $"""
             with calls as (
                 select is_variant, conversation_id, turn_id, outcome, duration_ms, cost from model_calls
                 where trial_id = {trialId} and (conversation_id is not null) = {isLive} and started_at >= {since.ToUniversalTime()}),
             turns as (
                 select is_variant, bool_or(outcome in ('Sent', 'Cached')) as is_sent, bool_or(outcome = 'Ungrounded') as is_ungrounded, sum(duration_ms)::double precision as ms
                 from calls where turn_id is not null group by is_variant, turn_id),
             talks as (select distinct is_variant, conversation_id as id from calls where conversation_id is not null)
             select
                 side.is_variant as "IsVariant",
                 (select count(*) from talks where is_variant = side.is_variant) as "Conversations",
                 (select count(*) from turns where is_variant = side.is_variant) as "Asked",
                 (select count(*) from turns where is_variant = side.is_variant and is_sent) as "Sent",
                 (select count(*) from turns where is_variant = side.is_variant and is_ungrounded) as "Ungrounded",
                 (select coalesce(sum(cost), 0) from calls where is_variant = side.is_variant) as "Cost",
                 (select percentile_cont(0.5) within group (order by ms) from turns where is_variant = side.is_variant) as "MedianMs",
                 (select percentile_cont(0.95) within group (order by ms) from turns where is_variant = side.is_variant) as "P95Ms",
                 (select count(*) from talks join counted_conversations c using (id) where is_variant = side.is_variant and c.is_automated) as "Automated",
                 (select count(*) from talks join counted_conversations c using (id) where is_variant = side.is_variant and c.is_confirmed) as "Confirmed",
                 (select count(*) from talks join wrong_answers w on w.conversation_id = talks.id where is_variant = side.is_variant and not w.was_right) as "Wrong"
             from (values (false), (true)) side (is_variant) order by side.is_variant
             """).ToListAsync(cancellationToken);
}
