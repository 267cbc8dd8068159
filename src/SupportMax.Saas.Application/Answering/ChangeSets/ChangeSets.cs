using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Answering;

internal sealed class ChangeSets(
    ChangePlanner planner, PublishChangeSet publishing, AnsweringRuns starting, IChangeSetRepository sets, IAnsweringRunRepository runs) : IChangeSets
{
    public async Task<ChangeSetDto> CreateAsync(ChangeSetInput input, string member, CancellationToken cancellationToken)
    {
        var plan = await planner.PlanAsync(input, cancellationToken);
        var planned = await planner.ReadBaseAsync(cancellationToken);
        var id = Guid.Empty;
        await starting.StartAsync(AnsweringRunKind.ChangeSet, new { }, member, Add, cancellationToken);
        return await GetAsync(id, cancellationToken);

        void Add(Guid runId)
        {
            var set = new ChangeSet(runId, plan, planned, member, starting.Now);
            sets.Add(set);
            id = set.Id;
        }
    }

    public async Task<ChangeSetDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await FindAsync(id, cancellationToken), cancellationToken);

    public async Task<PagedResult<ChangeSetDto>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        page.Check();
        var (count, found) = await sets.ListAsync(page.SkipCount, page.MaxResultCount, cancellationToken);
        var items = new List<ChangeSetDto>(found.Count);
        foreach (var set in found)
            items.Add(await ToDtoAsync(set, cancellationToken) with { Changed = null });
        return new PagedResult<ChangeSetDto>(count, items);
    }

    public async Task<ChangeSetDto> PublishAsync(Guid id, string member, CancellationToken cancellationToken)
    {
        if ((await GetAsync(id, cancellationToken)).State != AnsweringRunState.Done)
            throw new BusinessException(AnsweringErrorCodes.ChangeSetUnmeasured, ErrorKind.Conflict);
        await publishing.PublishAsync(id, member, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    private async Task<ChangeSet> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await sets.ReadAsync(id, cancellationToken) ?? throw new BusinessException(AnsweringErrorCodes.ChangeSetNotFound, ErrorKind.NotFound);

    private async Task<ChangeSetDto> ToDtoAsync(ChangeSet set, CancellationToken cancellationToken)
    {
        var run = (await runs.ReadAsync(set.RunId, AnsweringRunKind.ChangeSet, cancellationToken))!;
        var result = run.Result is null ? null : AnsweringRuns.Read<ChangeSetResult>(run.Result);
        return new ChangeSetDto
        {
            Id = set.Id,
            State = run.State,
            Total = run.Total,
            Processed = run.Processed,
            Reason = run.Reason,
            Thresholds = set.Plan.Thresholds is { } plan ? ToDto(plan) : null,
            FaqIds = [.. set.Plan.Faqs.Select(faq => faq.FaqId)],
            CreatedBy = set.CreatedBy,
            CreatedAt = set.CreatedAt,
            PublishedBy = set.PublishedBy,
            PublishedAt = set.PublishedAt,
            Regression = result?.Regression,
            Questions = result?.Questions,
            Before = result?.Before,
            After = result?.After,
            ChangedCount = result?.ChangedCount,
            Changed = result?.Changed,
        };
    }

    private static ThresholdsDto ToDto(ThresholdPlan plan) => new(
        new ThresholdsPairDto(plan.Default.Answer, plan.Default.Clarify),
        [.. plan.Overrides.Select(item => new ThresholdOverrideDto(item.Intent, item.ProductArea, item.Thresholds.Answer, item.Thresholds.Clarify))]);
}
