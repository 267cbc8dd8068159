using AngleSharp.Dom;

namespace SupportMax.Saas.Mail.Text;

/// <summary>How mail programs mark what they quote, in HTML.</summary>
internal static class HtmlQuotes
{
    private static readonly string[] s_classes = ["gmail_quote", "gmail_extra", "gmail_signature", "yahoo_quoted", "protonmail_quote", "protonmail_signature_block", "moz-cite-prefix", "moz-signature", "zmail_extra", "tutanota_quote"];

    /// <summary>Whether this element is a quotation, or introduces one.</summary>
    public static bool IsQuote(IElement element) =>
        s_classes.Any(name => element.ClassList.Contains(name))
        || (element.LocalName == "blockquote" && string.Equals(element.GetAttribute("type"), "cite", StringComparison.OrdinalIgnoreCase))
        || element.Id is "Signature" or "ms-outlook-mobile-signature";

    /// <summary>Whether everything from this element on is old: Outlook puts a mark before it and does not enclose it.</summary>
    public static bool EndsHere(IElement element) => element.Id is "divRplyFwdMsg" or "appendonsend" or "mail-editor-reference-message-container"
        || (element.LocalName == "div" && element.GetAttribute("style") is { } style && IsOutlookRule(style));

    private static bool IsOutlookRule(string style)
    {
        var compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("border:none;border-top:solid#E1E1E11.0pt", StringComparison.OrdinalIgnoreCase)
            || compact.Contains("border:none;border-top:solid#B5C4DF1.0pt", StringComparison.OrdinalIgnoreCase);
    }
}
