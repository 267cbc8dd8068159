namespace SupportMax.Saas.Answering;

/// <summary>Replays what is too long to wait for.</summary>
internal sealed class ReplayWork(ReplayRunner runner) : IRunWork
{
    public AnsweringRunKind Kind => AnsweringRunKind.Replay;

    public async Task<object> RunAsync(Guid runId, string input, Func<int, int, Task> report, CancellationToken cancellationToken)
    {
        var asked = AnsweringRuns.Read<ReplayInput>(input);
        var total = await runner.CheckAsync(asked, cancellationToken);
        await report(0, total);
        return await runner.RunAsync(asked, processed => report(Math.Min(processed, total), total), cancellationToken);
    }
}
