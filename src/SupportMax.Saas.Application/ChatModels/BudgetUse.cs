namespace SupportMax.Saas.ChatModels;

/// <summary>How far a budget is used.</summary>
/// <param name="Period">Which budget.</param>
/// <param name="Since">Its first day, by UTC.</param>
/// <param name="Spent">US dollars spent since then.</param>
/// <param name="Limit">US dollars that may be spent; 0 when nothing may.</param>
internal sealed record BudgetUse(ModelBudgetPeriod Period, DateOnly Since, decimal Spent, decimal Limit)
{
    private const int Nearly = 80;

    public bool IsUsedUp => Spent >= Limit;

    /// <summary>The part of the budget, in percent, that people are to be warned of now: 80 or 100; null for neither, or when nothing may be spent anyway.</summary>
    public int? Warning =>
        Limit == 0 ? null
        : IsUsedUp ? 100
        : Spent * 100 >= Limit * Nearly ? Nearly
        : null;
}
