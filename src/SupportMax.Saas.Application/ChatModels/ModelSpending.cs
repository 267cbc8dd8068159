namespace SupportMax.Saas.ChatModels;

/// <summary>Whether the tenant's budgets leave room for another call. Calls in flight are not reckoned: a budget may be passed by as much as they cost.</summary>
internal sealed class ModelSpending(IChatModelRepository repository, TimeProvider clock)
{
    /// <summary>Which budget is used up, in words; null when there is room.</summary>
    public async Task<string?> FindUsedUpAsync(ModelBudget budget, CancellationToken cancellationToken)
    {
        if (budget is { PerDay: null, PerMonth: null })
            return null;
        var (day, month) = await SumAsync(cancellationToken);
        return day >= budget.PerDay ? "the day's budget is used up" : month >= budget.PerMonth ? "the month's budget is used up" : null;
    }

    /// <summary>US dollars spent today and this month, by UTC.</summary>
    public Task<(decimal Day, decimal Month)> SumAsync(CancellationToken cancellationToken)
    {
        var today = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        return repository.SumCostAsync(today, today.AddDays(1 - today.Day), cancellationToken);
    }
}
