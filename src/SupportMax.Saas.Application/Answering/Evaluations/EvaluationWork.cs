using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Asks the rows of a test set that have not been asked yet, then adds up all of them.</summary>
internal sealed class EvaluationWork(IAnsweringRunRepository runs, Outcomes outcomes, IUnitOfWork unitOfWork) : IRunWork
{
    /// <summary>Candidates that are kept: as many as the bot offers when it asks back.</summary>
    private const int KeptCandidates = 3;

    public AnsweringRunKind Kind => AnsweringRunKind.Evaluation;

    public async Task<object> RunAsync(Guid runId, string input, Func<int, int, Task> report, CancellationToken cancellationToken)
    {
        var judge = await outcomes.PrepareAsync(cancellationToken);
        var (asked, all) = await runs.CountRowsAsync(runId, cancellationToken);
        await report(asked, all);
        while (await runs.ListOpenRowsAsync(runId, EvaluationConsts.BatchSize, cancellationToken) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                row.Record(ToOutcome(judge.Verdict(row.Text)));
            }

            await unitOfWork.SaveAsync(cancellationToken);
            unitOfWork.Forget();
            await report(asked += rows.Count, all);
        }

        var counter = new EvaluationCounter(judge);
        await foreach (var row in runs.StreamRowsAsync(runId).WithCancellation(cancellationToken))
            counter.Add(row, row.Outcome!);
        return counter.ToResult();
    }

    private static TestOutcome ToOutcome(EngineVerdict verdict) => new(
        verdict.Facts.Decision,
        verdict.Facts.Intent,
        verdict.Facts.ProductArea,
        [.. verdict.Facts.Candidates.Take(KeptCandidates).Select(candidate => new TestCandidate(candidate.FaqId, candidate.Confidence))]);
}
