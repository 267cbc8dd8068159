using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace SupportMax.Saas.Identity;

/// <summary>The token that pages read from a cookie and send back in a header: what another site's page cannot do.</summary>
internal static class AntiforgeryCookie
{
    public const string Name = "XSRF-TOKEN";
    public const string HeaderName = "RequestVerificationToken";

    /// <summary>Gives the page a token for the caller as it is now.</summary>
    public static void IssueToken(this IAntiforgery antiforgery, HttpContext context) => context.Response.Cookies.Append(
        Name,
        antiforgery.GetAndStoreTokens(context).RequestToken!,
        new CookieOptions { HttpOnly = false, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/" });
}
