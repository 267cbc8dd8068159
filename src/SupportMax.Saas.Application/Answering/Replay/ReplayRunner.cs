using SupportMax.Saas.Errors;
using SupportMax.Saas.Metrics;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Replays a period or a test set from its beginning to its end.</summary>
internal sealed class ReplayRunner(IReplayQueries queries, IAnsweringRunRepository runs, TenantThresholds thresholds, ICurrentTenant currentTenant)
{
    private const int ReportEvery = 1_000;

    /// <summary>Refuses what cannot be replayed.</summary>
    /// <returns>How much there is to replay.</returns>
    public async Task<int> CheckAsync(ReplayInput input, CancellationToken cancellationToken)
    {
        _ = input.Thresholds?.ToSettings();
        if (input.EvaluationId is not { } evaluationId)
            return await queries.CountAsync(PeriodOf(input), cancellationToken);
        var evaluation = await runs.ReadAsync(evaluationId, AnsweringRunKind.Evaluation, cancellationToken)
            ?? throw new BusinessException(AnsweringErrorCodes.RunNotFound, ErrorKind.NotFound, "evaluationId");
        return evaluation.State == AnsweringRunState.Done
            ? evaluation.Total
            : throw new BusinessException(AnsweringErrorCodes.EvaluationUnfinished, ErrorKind.Conflict, "evaluationId");
    }

    /// <summary>Replays.</summary>
    /// <param name="input">What was checked before.</param>
    /// <param name="report">Takes how much is done; null when nobody waits for it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ReplayDto> RunAsync(ReplayInput input, Func<int, Task>? report, CancellationToken cancellationToken)
    {
        var sum = new ReplaySum(input.Thresholds?.ToSettings() ?? await thresholds.GetAsync(currentTenant.Id, cancellationToken));
        var cases = input.EvaluationId is { } id ? runs.StreamRowsAsync(id).Select(ToCase) : queries.StreamAsync(PeriodOf(input));
        await foreach (var past in cases.WithCancellation(cancellationToken))
        {
            sum.Add(past);
            if (report is not null && sum.Count % ReportEvery == 0)
                await report(sum.Count);
        }

        return sum.ToDto() with { From = input.From, To = input.To, EvaluationId = input.EvaluationId };
    }

    private static MetricsPeriod PeriodOf(ReplayInput input) => input is { From: { } from, To: { } to }
        ? new MetricsPeriod(from, to).Check()
        : throw new BusinessException(CommonErrorCodes.PeriodInvalid, ErrorKind.BadInput, "from", "to");

    /// <summary>A row is a conversation of one question, and everything is known about it.</summary>
    private static ReplayCase ToCase(TestRow row)
    {
        var outcome = row.Outcome!;
        var truth = new AnswerTruth(row.ExpectedFaqId, null, IsNoneRight: row.ExpectedFaqId is null);
        // Small talk is answered without a FAQ; the decision rule would not know it again.
        var decided = outcome.Candidates.Count == 0 ? AnswerDecision.Escalate : outcome.Decision;
        var end = decided switch
        {
            AnswerDecision.Answer => CaseOutcome.Automated,
            AnswerDecision.Escalate => CaseOutcome.Escalated,
            _ => CaseOutcome.Open,
        };
        return new ReplayCase([new ReplayDecision(decided, outcome.Intent, outcome.ProductArea, outcome.Candidates, truth)], end, CameBack: false);
    }
}
