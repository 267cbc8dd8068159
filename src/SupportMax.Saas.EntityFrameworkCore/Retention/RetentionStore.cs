using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Answering;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Events;

namespace SupportMax.Saas.Retention;

internal sealed class RetentionStore(SupportMaxDbContext context) : IRetention
{
    public async Task<int> PurgeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (handled, finished, dead) = (now - RetentionLimits.HandledEvents, now - RetentionLimits.FinishedJobs, now - RetentionLimits.DeadLetters);
        var deleted = await context.Database.ExecuteSqlAsync($"delete from inbox_events where handled_at < {handled}", cancellationToken);
        deleted += await context.Database.ExecuteSqlAsync(
            $"delete from knowledge_import_files where import_id in (select id from knowledge_imports where finished_at < {finished})", cancellationToken);
        var searched = now - RetentionLimits.GapSearches;
        deleted += await context.Set<AnsweringRun>().Where(run => run.Kind == AnsweringRunKind.Gaps && run.FinishedAt < searched).ExecuteDeleteAsync(cancellationToken);
        deleted += await context.Set<BackgroundJob>().Where(job => job.FinishedAt < finished).ExecuteDeleteAsync(cancellationToken);
        return deleted + await context.Set<DeferredEvent>()
            .Where(deferred => deferred.State == DeferredEventState.Dead && deferred.RunAfter < dead).ExecuteDeleteAsync(cancellationToken);
    }
}
