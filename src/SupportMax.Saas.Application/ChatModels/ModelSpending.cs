using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// Whether the tenant's budgets and its edition's leave room for another call. Calls in flight are not reckoned: a budget may be passed by as much
/// as they cost.
/// </summary>
internal sealed class ModelSpending(IChatModelRepository repository, IFeatureChecker features, TimeProvider clock)
{
    /// <summary>Which budget is used up, in words; null when there is room.</summary>
    public async Task<string?> FindUsedUpAsync(ModelBudget budget, CancellationToken cancellationToken)
    {
        var ofEdition = await GetEditionBudgetAsync();
        if (ofEdition == 0)
            return "the edition has no chat models";
        var (day, month) = await SumAsync(cancellationToken);
        if (day >= budget.PerDay)
            return "the day's budget is used up";
        if (month >= budget.PerMonth)
            return "the month's budget is used up";
        return month >= ofEdition ? "the edition's budget for the month is used up" : null;
    }

    /// <summary>What the edition allows in a calendar month, in US dollars; 0 when it has no chat models.</summary>
    public Task<long> GetEditionBudgetAsync() => features.GetLimitAsync(FeatureNames.ModelBudget);

    /// <summary>US dollars spent today and this month, by UTC.</summary>
    public Task<(decimal Day, decimal Month)> SumAsync(CancellationToken cancellationToken)
    {
        var today = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        return repository.SumCostAsync(today, today.AddDays(1 - today.Day), cancellationToken);
    }
}
