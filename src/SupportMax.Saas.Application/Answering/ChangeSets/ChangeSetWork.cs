namespace SupportMax.Saas.Answering;

/// <summary>Asks the regression tests and recent questions of customers before and after a planned change.</summary>
internal sealed class ChangeSetWork(
    IChangeSetRepository sets, PlannedKnowledge planned, Outcomes outcomes, ChangeQuestions questions) : IRunWork
{
    private const int ReportEvery = 100;

    public AnsweringRunKind Kind => AnsweringRunKind.ChangeSet;

    public async Task<object> RunAsync(Guid runId, string input, Func<int, int, Task> report, CancellationToken cancellationToken)
    {
        var set = await sets.ReadByRunAsync(runId, cancellationToken) ?? throw new BackgroundJobs.UnrecoverableJobException("The change set is gone.");
        var (tests, asked) = await questions.ListAsync(cancellationToken);
        var total = tests.Count + asked.Count;
        await report(0, total);
        var before = await outcomes.PrepareAsync(cancellationToken);
        var after = new OutcomeJudge(await planned.BuildAsync(before.Snapshot, set.Plan.Faqs, cancellationToken), Settings(before.Settings, set.Plan.Thresholds));
        var comparison = new ChangeComparison(before, after);
        foreach (var (position, test) in tests.Index())
        {
            comparison.Add(test);
            if (position % ReportEvery == ReportEvery - 1)
                await report(position + 1, total);
        }

        foreach (var (position, question) in asked.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            comparison.Add(question);
            if (position % ReportEvery == ReportEvery - 1)
                await report(tests.Count + position + 1, total);
        }

        return comparison.ToResult();
    }

    private static AnsweringSettings Settings(AnsweringSettings current, ThresholdPlan? plan)
    {
        if (plan is null)
            return current;
        var settings = AnsweringSettings.CreateDefault();
        settings.Change(plan.Default, plan.Overrides);
        settings.Refine(current.Refinement);
        return settings;
    }
}
