using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Asks the questions of all regression tests, and notes how each went.</summary>
internal sealed class RegressionRun(ILearningQueries queries, Outcomes outcomes, IUnitOfWork unitOfWork, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<RegressionSummaryDto> RunAsync(CancellationToken cancellationToken)
    {
        var judge = await outcomes.PrepareAsync(cancellationToken);
        var ran = new List<RegressionTestDto>();
        foreach (var tested in await queries.ListTestedAsync(LearningConsts.MaxTestsRun, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ran.Add(Run(tested, judge));
        }

        await unitOfWork.SaveAsync(cancellationToken);
        return new RegressionSummaryDto(ran.Count, ran.Count(test => test.LastRun!.IsPassed), [.. ran.Where(test => !test.LastRun!.IsPassed)]);
    }

    private RegressionTestDto Run(TestedQuestion tested, OutcomeJudge judge)
    {
        var verdict = judge.Verdict(tested.Text, tested.Context);
        var outcome = OutcomeJudge.ToOutcome(verdict);
        var isPassed = tested.Test.IsPassedBy(outcome.Decision, [.. verdict.Chosen.Select(faq => faq.Id)]);
        tested.Test.Record(new RegressionOutcome(Now, judge.Snapshot.Revision, isPassed, outcome.Decision, outcome.Faq?.Id, outcome.Confidence));
        return tested.Shown with { LastRun = new RegressionRunDto(Now, judge.Snapshot.Revision, isPassed, outcome) };
    }
}
