namespace SupportMax.Saas.ChatModels;

/// <summary>Which of the budgets of a tenant's chat model.</summary>
public enum ModelBudgetPeriod
{
    /// <summary>The tenant's own, for a day.</summary>
    Day,

    /// <summary>The tenant's own, for a calendar month.</summary>
    Month,

    /// <summary>The edition's, for a calendar month.</summary>
    Edition,
}
