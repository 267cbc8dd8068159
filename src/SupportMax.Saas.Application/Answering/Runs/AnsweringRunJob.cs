using SupportMax.Saas.BackgroundJobs;

namespace SupportMax.Saas.Answering;

/// <summary>Runs a measurement, and keeps how far it is and what came out.</summary>
internal sealed class AnsweringRunJob(IAnsweringRunRepository runs, IEnumerable<IRunWork> works, RunProgress progress, TimeProvider clock) : IBackgroundJob<AnsweringRunArgs>
{
    public async Task<object?> RunAsync(AnsweringRunArgs args, JobRun run, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(args.RunId, cancellationToken) is not { State: not AnsweringRunState.Done } found)
            return null;
        var work = works.Single(one => one.Kind == found.Kind);
        var result = await work.RunAsync(found.Id, found.Input, ReportAsync, cancellationToken);
        await progress.ChangeAsync(args.RunId, changed => changed.Finish(AnsweringRuns.Write(result), clock.GetUtcNow()), cancellationToken);
        return null;

        async Task ReportAsync(int processed, int total)
        {
            await progress.ChangeAsync(args.RunId, changed => changed.Advance(processed, total), cancellationToken);
            await run.ReportAsync(processed, total);
        }
    }

    public async Task GiveUpAsync(AnsweringRunArgs args, JobEnd end, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(args.RunId, cancellationToken) is { State: not AnsweringRunState.Done } run)
            run.Fail(end == JobEnd.Cancelled ? "It was cancelled." : "It failed again and again; the list of jobs says why.", clock.GetUtcNow());
    }
}
