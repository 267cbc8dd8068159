using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Partners;

/// <summary>
/// The authorization endpoint (RFC 6749, section 4.1, with RFC 7636 and RFC 9207). The company is that of whoever is signed in: no parameter
/// names one. Nothing is given out but by the consent page's own button.
/// </summary>
internal static class AuthorizationEndpoint
{
    public static void MapAuthorization(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(OAuthEndpoints.AuthorizationPath).WithTags("OAuth").AllowAnonymous().RequireRateLimiting(OAuthRateLimit.Policy);
        group.AddEndpointFilter<ConsentPageFilter>();
        group.MapGet("", ShowAsync).WithSummary("Asks the signed-in person whether an app may work for their company");
        group.MapPost("", DecideAsync).DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(HttpContext context, IPartnerConsentAppService consents, IAntiforgery antiforgery, OAuthIssuer issuer)
    {
        if (SignedIn(context) is not { } person)
            return Results.Redirect("/account/login?returnUrl=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString));
        var request = AuthorizationParameters.Read(context.Request.Query);
        try
        {
            var question = await consents.AskAsync(request, person.GetUserId(), context.RequestAborted);
            return ConsentPage.Ask(context, question, request, person.Identity!.Name!, antiforgery.GetAndStoreTokens(context));
        }
        catch (OAuthException refusal)
        {
            return Refuse(context, request, issuer, refusal);
        }
    }

    private static async Task<IResult> DecideAsync(HttpContext context, IPartnerConsentAppService consents, IAntiforgery antiforgery, OAuthIssuer issuer)
    {
        if (SignedIn(context) is not { } person || !context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
            return ConsentPage.Say(context, "Consent:Stale", StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var request = AuthorizationParameters.Read(form);
        try
        {
            var question = await consents.AskAsync(request, person.GetUserId(), context.RequestAborted);
            if (form["decision"] != "allow")
                throw new OAuthException(OAuthErrors.AccessDenied, "The person said no.") { RedirectUri = question.RedirectUri };
            var code = await consents.ApproveAsync(request, person.GetUserId(), context.RequestAborted);
            return new SeeOther(AuthorizationParameters.Answer(question.RedirectUri, request, issuer.AddressFor(context.Request), ("code", code)));
        }
        catch (OAuthException refusal)
        {
            return Refuse(context, request, issuer, refusal);
        }
    }

    private static ClaimsPrincipal? SignedIn(HttpContext context) =>
        context.User.Identities.Any(identity => identity is { IsAuthenticated: true } && identity.AuthenticationType == IdentityConstants.ApplicationScheme) ? context.User : null;

    private static IResult Refuse(HttpContext context, AuthorizationRequest request, OAuthIssuer issuer, OAuthException refusal) => refusal.RedirectUri is { } redirectUri
        ? new SeeOther(AuthorizationParameters.Answer(
            redirectUri, request, issuer.AddressFor(context.Request), ("error", refusal.Error), ("error_description", refusal.Message)))
        : ConsentPage.Refuse(context, refusal.Message);

    /// <summary>303: the browser goes on by GET and takes nothing of the form along (RFC 9700, section 4.12).</summary>
    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}

/// <summary>Around the authorization endpoint: nothing is kept by caches, shown in frames or told to other sites, and nothing comes over plain HTTP.</summary>
internal sealed class ConsentPageFilter(TlsRequirement tls) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.Pragma = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XFrameOptions = "DENY";
        return tls.IsMet(context.HttpContext.Request) ? await next(context) : ConsentPage.Say(context.HttpContext, "Consent:NeedsHttps", StatusCodes.Status400BadRequest);
    }
}
