using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Channels;

/// <summary>
/// The page behind the links in a mail, one for each score. Opening it changes nothing on the server, for mail programs open links by themselves. In a
/// person's browser the page sends the clicked score itself, so that one click is enough, and then asks for words; without scripts there is a button.
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
            var clicked = score is >= 1 and <= 5 ? score : null;
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            return Page(context, FeedbackPage.Ask(await feedback.OpenAsync(token, cancellationToken), clicked, clicked is null ? null : nonce), nonce: nonce);
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
            var question = await feedback.OpenAsync(token, cancellationToken);
            // Whoever clicked a score in the mail is asked for words only now.
            return Page(context, form.ContainsKey("comment") ? FeedbackPage.Thank(question) : FeedbackPage.AskForWords(question));
        }
        catch (BusinessException refusal) when (refusal.Code == EmailErrorCodes.FeedbackLinkInvalid)
        {
            return Page(context, Invalid(), StatusCodes.Status404NotFound);
        }
    }

    private static string Invalid() => FeedbackPage.Say("en", LocalizedTexts.Get(LocalizedTexts.Errors, "en", EmailErrorCodes.FeedbackLinkInvalid));

    private static IResult Page(HttpContext context, string html, int status = StatusCodes.Status200OK, string? nonce = null)
    {
        var scripts = nonce is null ? "" : $"script-src 'nonce-{nonce}'; ";
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; {scripts}style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Content(html, "text/html; charset=utf-8", null, status);
    }
}
