using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Answering;

/// <summary>The plain setting behind the thresholds.</summary>
internal static class ErrorBudgetEndpoints
{
    public static void MapErrorBudget(this RouteGroupBuilder answering)
    {
        answering.MapGet("/error-budget", GetAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        answering.MapGet("/error-budget/setting", GetSettingAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        answering.MapPut("/error-budget", ChangeAsync).RequirePermission(SupportMaxPermissions.AnsweringThresholds);
    }

    private static Task<ErrorBudgetDto> GetAsync(double? maxWrongShare, IErrorBudgetAppService budget, CancellationToken cancellationToken) =>
        budget.GetAsync(maxWrongShare, cancellationToken);

    private static Task<ErrorBudgetSettingDto> GetSettingAsync(IErrorBudgetAppService budget, CancellationToken cancellationToken) =>
        budget.GetSettingAsync(cancellationToken);

    private static Task<ErrorBudgetDto> ChangeAsync(ErrorBudgetInput input, IErrorBudgetAppService budget, CancellationToken cancellationToken) =>
        budget.ChangeAsync(input, cancellationToken);
}
