using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Partners;

/// <summary>The page on which a person lets an app work for their company. It needs no script, and is a form with two buttons to every reader.</summary>
internal static class ConsentPage
{
    private const string Style = "body{font:17px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}"
        + "li{margin:.3rem 0}form{display:flex;gap:1rem;flex-wrap:wrap;margin-top:1.5rem}button{font:inherit;padding:.7rem 1.6rem;min-height:44px}.to{overflow-wrap:anywhere}";

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static IResult Ask(HttpContext context, ConsentQuestion question, AuthorizationRequest request, string person, AntiforgeryTokenSet tokens)
    {
        var names = new Dictionary<string, object>(StringComparer.Ordinal) { ["app"] = question.ClientName, ["person"] = person, ["address"] = question.RedirectUri };
        var scopes = string.Concat(question.Scopes.Select(scope => $"<li>{Text("Scope:" + scope)}</li>"));
        var fields = AuthorizationParameters.Write(request).Append((tokens.FormFieldName, tokens.RequestToken!))
            .Select(field => $"<input type=\"hidden\" name=\"{Encode(field.Item1)}\" value=\"{Encode(field.Item2)}\">");
        var body = $"<main><h1>{Text("Consent:Title", names)}</h1><p>{Text("Consent:Who", names)}</p><h2 id=\"s\">{Text("Consent:Scopes")}</h2><ul aria-labelledby=\"s\">{scopes}</ul>"
            + $"<p class=\"to\">{Text("Consent:Where", names)}</p><p>{Text("Consent:Revoke")}</p><form method=\"post\" action=\"{OAuthEndpoints.AuthorizationPath}\">{string.Concat(fields)}"
            + $"<button name=\"decision\" value=\"allow\">{Text("Consent:Allow")}</button><button name=\"decision\" value=\"deny\">{Text("Consent:Deny")}</button></form></main>";
        return Page(context, Text("Consent:Title", names), body, StatusCodes.Status200OK, OriginOf(question.RedirectUri));
    }

    /// <summary>Says that a request is wrong in a way that must not be told to whoever sent the person here.</summary>
    public static IResult Refuse(HttpContext context, string description) => Page(
        context, Text("Consent:Refused"), $"<main><h1>{Text("Consent:Refused")}</h1><p>{Text("Consent:TellDeveloper")}</p><p lang=\"en\">{Encode(description)}</p></main>", StatusCodes.Status400BadRequest);

    public static IResult Say(HttpContext context, string key, int status) =>
        Page(context, Text("Consent:Refused"), $"<main><h1>{Text("Consent:Refused")}</h1><p>{Text(key)}</p></main>", status);

    private static IResult Page(HttpContext context, string title, string body, int status, string formTarget = "")
    {
        // Browsers hold the form's answer, a redirect, to form-action too.
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'unsafe-inline'; form-action 'self' {formTarget}; frame-ancestors 'none'; base-uri 'none'".Replace(" ;", ";", StringComparison.Ordinal);
        var html = $"<!DOCTYPE html><html lang=\"{Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{Style}</style></head><body>{body}</body></html>";
        return Results.Content(html, "text/html; charset=utf-8", null, status);
    }

    private static string OriginOf(string redirectUri)
    {
        var address = new Uri(redirectUri);
        return address.Scheme is "https" or "http" ? address.GetLeftPart(UriPartial.Authority) : address.Scheme + ":";
    }

    private static string Text(string key, Dictionary<string, object>? values = null) => Encode(LocalizedTexts.Get(LocalizedTexts.Pages, Language, key, values));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
