using Microsoft.AspNetCore.Http;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Partners;

/// <summary>Counts a client's REST call when it has been answered.</summary>
internal sealed class CountsPartnerCalls(IPartnerUsageCounter usage) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (caller, response) = (context.HttpContext.User, context.HttpContext.Response);
        response.OnCompleted(() =>
        {
            usage.Count(
                caller.GetTenantId(), caller.GetUserId(), response.StatusCode < StatusCodes.Status400BadRequest ? PartnerUsageKind.Call : PartnerUsageKind.RefusedCall);
            return Task.CompletedTask;
        });
        return next(context);
    }
}
