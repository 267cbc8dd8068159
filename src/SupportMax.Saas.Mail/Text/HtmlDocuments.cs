using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SupportMax.Saas.Mail.Text;

/// <summary>Parses a mail's HTML within bounds: what is too long or too tangled for a mail is not parsed at all.</summary>
internal static class HtmlDocuments
{
    // Unclosed formatting elements are opened again in every block: their number is what makes a parse slow.
    private const int MaxTags = 10_000;
    private const int MaxLength = 500_000;

    /// <summary>How deep a tree is followed; browsers stop there too.</summary>
    public const int MaxDepth = 400;

    /// <summary>The document's body, or null when the HTML is out of bounds.</summary>
    public static IElement? Parse(string html)
    {
        if (html.Length > MaxLength || html.AsSpan().Count('<') > MaxTags)
            return null;
        return new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html).Body;
    }

    /// <summary>Text without tags, for HTML that is out of bounds.</summary>
    public static string WithoutTags(string html)
    {
        var text = new System.Text.StringBuilder(html.Length);
        var isInTag = false;
        foreach (var character in html)
        {
            if (character == '<')
                isInTag = true;
            else if (character == '>' && isInTag)
                (isInTag, _) = (false, text.Append(' '));
            else if (!isInTag)
                text.Append(character);
        }

        return System.Net.WebUtility.HtmlDecode(text.ToString());
    }
}
