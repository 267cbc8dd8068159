using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Channels;

/// <summary>
/// The page behind the link in a mail. Opening it changes nothing, for mail programs open links by themselves; the button does.
/// </summary>
internal static class FeedbackEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/feedback/{token}").AllowAnonymous().RequireRateLimiting(WidgetRateLimit.Policy).ExcludeFromDescription();
        group.MapGet("", ShowAsync);
        group.MapPost("", RateAsync).DisableAntiforgery();
    }

    private static async Task<IResult> ShowAsync(string token, int? score, IFeedbackAppService feedback, HttpContext context, CancellationToken cancellationToken)
    {
        try
        {
            return Page(context, FeedbackPage.Ask(await feedback.OpenAsync(token, cancellationToken), score));
        }
        catch (BusinessException refusal) when (refusal.Code == EmailErrorCodes.FeedbackLinkInvalid)
        {
            return Page(context, Invalid(), StatusCodes.Status404NotFound);
        }
    }

    private static async Task<IResult> RateAsync(string token, IFeedbackAppService feedback, HttpContext context, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
            throw new BusinessException(CommonErrorCodes.ContentTypeUnsupported);
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var score = int.TryParse(form["score"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        try
        {
            await feedback.RateAsync(token, score, form["comment"], cancellationToken);
            return Page(context, FeedbackPage.Thank(await feedback.OpenAsync(token, cancellationToken)));
        }
        catch (BusinessException refusal) when (refusal.Code == EmailErrorCodes.FeedbackLinkInvalid)
        {
            return Page(context, Invalid(), StatusCodes.Status404NotFound);
        }
    }

    private static string Invalid() => FeedbackPage.Say("en", LocalizedTexts.Get(LocalizedTexts.Errors, "en", EmailErrorCodes.FeedbackLinkInvalid));

    private static IResult Page(HttpContext context, string html, int status = StatusCodes.Status200OK)
    {
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Content(html, "text/html; charset=utf-8", null, status);
    }
}
