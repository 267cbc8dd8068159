namespace SupportMax.Saas.Answering;

/// <summary>The share of wrong answers that the current tenant accepts.</summary>
public interface IErrorBudgetAppService
{
    /// <summary>The budget in force alone; nothing has to be reckoned for it.</summary>
    Task<ErrorBudgetSettingDto> GetSettingAsync(CancellationToken cancellationToken);

    /// <summary>The budget in force, and what a budget would choose; changes nothing.</summary>
    /// <param name="maxWrongShare">The budget to show the numbers for; null for the one in force.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Errors.BusinessException"><see cref="AnsweringErrorCodes.ErrorBudgetInvalid"/></exception>
    Task<ErrorBudgetDto> GetAsync(double? maxWrongShare, CancellationToken cancellationToken);

    /// <summary>Sets all thresholds, overrides included, by a budget; they apply to the next message.</summary>
    /// <exception cref="Errors.BusinessException"><see cref="AnsweringErrorCodes.ErrorBudgetInvalid"/></exception>
    Task<ErrorBudgetDto> ChangeAsync(ErrorBudgetInput input, CancellationToken cancellationToken);
}
