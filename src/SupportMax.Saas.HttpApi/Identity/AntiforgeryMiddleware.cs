using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

/// <summary>Refuses what changes something and comes with the session cookie alone: a foreign page could have sent it.</summary>
internal sealed class AntiforgeryMiddleware(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsAtRisk(context) && !await antiforgery.IsRequestValidAsync(context))
            throw new BusinessException(CommonErrorCodes.AntiforgeryInvalid);
        await next(context);
    }

    private static bool IsAtRisk(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
        && !HttpMethods.IsOptions(context.Request.Method) && !HttpMethods.IsTrace(context.Request.Method)
        && context.User.Identities.Any(identity => identity is { IsAuthenticated: true, AuthenticationType: var type } && type == IdentityConstants.ApplicationScheme)
        && !IsExempt(context.GetEndpoint());

    /// <summary>Routes for everybody do not act for the signed-in person; a hub's connections are named by what no foreign page knows.</summary>
    private static bool IsExempt(Endpoint? endpoint) =>
        endpoint is null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<HubMetadata>() is not null;
}
