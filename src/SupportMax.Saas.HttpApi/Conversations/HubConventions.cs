using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Around every hub call: it works for the caller's tenant, and a refusal reaches the caller as the error's JSON.</summary>
internal sealed class HubConventions(ICurrentTenant currentTenant, ILogger<HubConventions> logger) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        using var tenant = currentTenant.Change(invocationContext.Context.User!.GetTenantId());
        try
        {
            return await next(invocationContext);
        }
        catch (BusinessException exception)
        {
            throw new HubException(ToJson(exception), exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "{Method} failed", invocationContext.HubMethodName);
            throw new HubException(ToJson(new BusinessException(CommonErrorCodes.Unexpected)
            {
                Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["reference"] = invocationContext.Context.ConnectionId },
            }), exception);
        }
    }

    private static string ToJson(BusinessException exception) => JsonSerializer.Serialize(
        new HubError(exception.Code, ErrorResponse.Text(exception.Code, exception.Values), exception.RetryAfter?.TotalSeconds), JsonSerializerOptions.Web);

    private sealed record HubError(string Code, string Message, double? RetryAfterSeconds);
}
