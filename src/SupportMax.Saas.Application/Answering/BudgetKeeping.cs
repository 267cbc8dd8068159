namespace SupportMax.Saas.Answering;

internal static class BudgetKeeping
{
    /// <summary>Replaces all thresholds by the chosen ones. From where on the bot asks back stays as it is, but never above where it answers.</summary>
    public static void Keep(this AnsweringSettings settings, ErrorBudget budget, BudgetChoice choice)
    {
        var clarify = settings.Default.Clarify;
        settings.ChangeByBudget(
            budget,
            choice.Default.ToPair(clarify),
            [.. choice.Overrides.Select(group => new ThresholdOverride(group.Intent, group.ProductArea, group.ToPair(clarify)))]);
    }
}
