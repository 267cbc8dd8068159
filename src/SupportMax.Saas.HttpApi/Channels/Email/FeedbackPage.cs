using System.Text.Encodings.Web;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Channels;

/// <summary>Pages that ask for a rating; they work without scripts, which only spare a click.</summary>
internal static class FeedbackPage
{
    private const string Style = "body{font:17px/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}"
        + "fieldset{border:0;padding:0;margin:1rem 0;display:flex;gap:1rem;flex-wrap:wrap}label{display:inline-flex;gap:.4rem;align-items:center;min-height:44px}"
        + "textarea{width:100%;min-height:6rem;font:inherit;box-sizing:border-box}button{font:inherit;padding:.7rem 1.6rem;margin-top:1rem}";

    /// <summary>The question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="clicked">The score whose link was clicked, if any.</param>
    /// <param name="nonce">Lets the page send that score by itself; null for a page that waits.</param>
    public static string Ask(FeedbackQuestion question, int? clicked, string? nonce)
    {
        var choices = string.Concat(Enumerable.Range(1, 5).Select(value =>
            $"<label><input type=\"radio\" name=\"score\" value=\"{value}\" required{(value == (clicked ?? question.Rating) ? " checked" : "")}>{value}</label>"));
        // Nothing but the score is sent by itself: the field for words is not part of it yet.
        var send = nonce is null ? "" : $"<script nonce=\"{nonce}\">document.getElementById('c').removeAttribute('name');document.forms[0].submit()</script>";
        return Document(question.Language, $"<h1>{Text(question, "Feedback:Title")}</h1><form method=\"post\"><p id=\"q\">{Text(question, "Feedback:Question")} {Text(question, "Feedback:Scale")}</p>"
            + $"<fieldset aria-labelledby=\"q\">{choices}</fieldset>{Words(question)}</form>{send}");
    }

    /// <summary>The score is saved; words may follow.</summary>
    public static string AskForWords(FeedbackQuestion question) => Document(
        question.Language,
        $"<h1 role=\"status\">{Text(question, "Feedback:Saved")}</h1><form method=\"post\"><input type=\"hidden\" name=\"score\" value=\"{question.Rating}\">{Words(question)}</form>");

    public static string Thank(FeedbackQuestion question) => Say(question.Language, LocalizedTexts.Get(LocalizedTexts.Mails, question.Language, "Feedback:Thanks"));

    public static string Say(string language, string words) => Document(language, $"<p role=\"status\">{Encode(words)}</p>");

    private static string Words(FeedbackQuestion question) =>
        $"<label for=\"c\">{Text(question, "Feedback:Comment")}</label><textarea id=\"c\" name=\"comment\" maxlength=\"1000\"></textarea><button>{Text(question, "Feedback:Send")}</button>";

    private static string Text(FeedbackQuestion question, string key) => Encode(LocalizedTexts.Get(
        LocalizedTexts.Mails, question.Language, key, new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = question.TenantName, ["score"] = question.Rating ?? 0 }));

    private static string Document(string language, string body) =>
        $"<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Encode(LocalizedTexts.Get(LocalizedTexts.Mails, language, "Feedback:Title"))}</title><style>{Style}</style></head><body>{body}</body></html>";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
