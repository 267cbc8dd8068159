using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Asks the questions of all regression tests, and notes how each went.</summary>
internal sealed class RegressionRun(ILearningRepository learning, ILearningQueries queries, Outcomes outcomes, IUnitOfWork unitOfWork, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<RegressionSummaryDto> RunAsync(CancellationToken cancellationToken)
    {
        var judge = await outcomes.PrepareAsync(cancellationToken);
        var listed = (await queries.ListTestsAsync(new PageRequest(0, LearningConsts.MaxTestsRun), cancellationToken)).Items.Where(test => test.Question is not null).ToList();
        var tests = (await learning.ListTestsAsync([.. listed.Select(test => test.Id)], cancellationToken)).ToDictionary(test => test.Id);
        var ran = new List<RegressionTestDto>(listed.Count);
        foreach (var shown in listed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (tests.TryGetValue(shown.Id, out var test))
                ran.Add(Run(test, shown, judge));
        }

        await unitOfWork.SaveAsync(cancellationToken);
        return new RegressionSummaryDto(ran.Count, ran.Count(test => test.LastRun!.IsPassed), [.. ran.Where(test => !test.LastRun!.IsPassed)]);
    }

    private RegressionTestDto Run(RegressionTest test, RegressionTestDto shown, OutcomeJudge judge)
    {
        var verdict = judge.Verdict(shown.Question!);
        var outcome = OutcomeJudge.ToOutcome(verdict);
        var isPassed = test.IsPassedBy(outcome.Decision, [.. verdict.Chosen.Select(faq => faq.Id)]);
        test.Record(new RegressionOutcome(Now, judge.Snapshot.Revision, isPassed, outcome.Decision, outcome.Faq?.Id, outcome.Confidence));
        return shown with { LastRun = new RegressionRunDto(Now, judge.Snapshot.Revision, isPassed, outcome) };
    }
}
