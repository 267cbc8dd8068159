using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Runs a measurement, and keeps how far it is and what came out.</summary>
internal sealed class AnsweringRunJob(IAnsweringRunRepository runs, IEnumerable<IRunWork> works, IUnitOfWork unitOfWork, TimeProvider clock) : IBackgroundJob<AnsweringRunArgs>
{
    public async Task<object?> RunAsync(AnsweringRunArgs args, JobRun run, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(args.RunId, cancellationToken) is not { State: not AnsweringRunState.Done } found)
            return null;
        var work = works.Single(one => one.Kind == found.Kind);
        var result = await work.RunAsync(found.Id, found.Input, ReportAsync, cancellationToken);
        await ChangeAsync(args.RunId, changed => changed.Finish(AnsweringRuns.Write(result), clock.GetUtcNow()), cancellationToken);
        return null;

        async Task ReportAsync(int processed, int total)
        {
            await ChangeAsync(args.RunId, changed => changed.Advance(processed, total), cancellationToken);
            await run.ReportAsync(processed, total);
        }
    }

    public async Task GiveUpAsync(AnsweringRunArgs args, JobEnd end, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(args.RunId, cancellationToken) is { State: not AnsweringRunState.Done } run)
            run.Fail(end == JobEnd.Cancelled ? "It was cancelled." : "It failed again and again; the list of jobs says why.", clock.GetUtcNow());
    }

    private async Task ChangeAsync(Guid runId, Action<AnsweringRun> change, CancellationToken cancellationToken)
    {
        // What the work has read and written is behind it; without this, the context would keep all of it.
        unitOfWork.Forget();
        if (await runs.FindAsync(runId, cancellationToken) is not { } run)
            return;
        change(run);
        await unitOfWork.SaveAsync(cancellationToken);
    }
}
