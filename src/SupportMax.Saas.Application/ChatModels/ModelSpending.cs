using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// Whether the tenant's budgets and its edition's leave room for another call. Calls in flight are not reckoned: a budget may be passed by as much
/// as they cost.
/// </summary>
internal sealed class ModelSpending(IChatModelRepository repository, IFeatureChecker features, TimeProvider clock)
{
    /// <summary>Which budget is used up, in words; null when there is room.</summary>
    public async Task<string?> FindUsedUpAsync(ModelBudget budget, CancellationToken cancellationToken) =>
        await GetEditionBudgetAsync() == 0 ? "the edition has no chat models"
        : (await ListAsync(budget, cancellationToken)).FirstOrDefault(use => use.IsUsedUp)?.Period switch
        {
            null => null,
            ModelBudgetPeriod.Day => "the day's budget is used up",
            ModelBudgetPeriod.Month => "the month's budget is used up",
            _ => "the edition's budget for the month is used up",
        };

    /// <summary>How far each budget there is has been used.</summary>
    public async Task<IReadOnlyList<BudgetUse>> ListAsync(ModelBudget budget, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var firstOfMonth = today.AddDays(1 - today.Day);
        var (day, month) = await SumAsync(cancellationToken);
        var uses = new List<BudgetUse>();
        if (budget.PerDay is { } perDay)
            uses.Add(new BudgetUse(ModelBudgetPeriod.Day, today, day, perDay));
        if (budget.PerMonth is { } perMonth)
            uses.Add(new BudgetUse(ModelBudgetPeriod.Month, firstOfMonth, month, perMonth));
        uses.Add(new BudgetUse(ModelBudgetPeriod.Edition, firstOfMonth, month, await GetEditionBudgetAsync()));
        return uses;
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
