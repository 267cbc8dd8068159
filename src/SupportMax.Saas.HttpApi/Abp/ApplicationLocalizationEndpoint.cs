using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Abp;

/// <summary>
/// <c>/api/abp/application-localization?cultureName</c>: all texts of the admin in one language. They are the same for everybody and no secret, so they travel compressed
/// and are kept by the browser, which asks whether they are still the same.
/// </summary>
internal static class ApplicationLocalizationEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/abp/application-localization", Get).Produces<ApplicationLocalization>().WithTags("Abp").AllowAnonymous();

    private static IResult Get(string? cultureName, HttpContext context, ApplicationLocalizations localizations)
    {
        var texts = localizations.In(RequestLanguage.Find(cultureName));
        var coding = ContentCoding.BestOf(context.Request);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept-Encoding";
        if (coding is not null)
            headers.ContentEncoding = coding;
        return Results.Bytes(texts.As(coding), "application/json; charset=utf-8", entityTag: texts.TagOf(coding));
    }
}
