using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Abp;

/// <summary>Texts in the caller's language: the culture cookie's, else the browser's, else English. Numbers and dates stay as they are.</summary>
internal static class RequestLanguage
{
    public static IApplicationBuilder UseRequestLanguage(this IApplicationBuilder app) => app.UseRequestLocalization(new RequestLocalizationOptions
    {
        DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(LocalizedTexts.Languages[0])),
        SupportedCultures = [CultureInfo.InvariantCulture],
        SupportedUICultures = LocalizedTexts.Languages.Select(CultureInfo.GetCultureInfo).ToList(),
        RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()],
    });

    /// <summary>The culture of a language that there are texts in: the named one, its language, or English.</summary>
    public static CultureInfo Find(string? name)
    {
        var language = (name ?? "").Split('-')[0].ToLowerInvariant();
        return CultureInfo.GetCultureInfo(LocalizedTexts.Languages.Contains(language, StringComparer.Ordinal) ? language : LocalizedTexts.Languages[0]);
    }
}
