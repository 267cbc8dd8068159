using System.Text;
using AngleSharp.Dom;

namespace SupportMax.Saas.Mail.Text;

/// <summary>Plain text of a mail's HTML, with the line breaks that a reader sees.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "center", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> s_hidden = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "head", "title", "template", "noscript", "svg", "object", "iframe" };

    /// <summary>The text; with or without what clients mark as quoted.</summary>
    public static string Read(string html, bool leavesOutQuotes)
    {
        if (HtmlDocuments.Parse(html) is not { } body)
            return HtmlDocuments.WithoutTags(html);
        var text = new StringBuilder();
        // Not recursive: a mail may be nested deeper than a stack.
        var open = new Stack<(INode Node, bool IsLeaving, int Depth)>();
        open.Push((body, false, 0));
        while (open.TryPop(out var step))
        {
            if (step.IsLeaving)
            {
                BreakLine(text);
                continue;
            }

            if (step.Node is IText words)
            {
                Append(text, words.Data, words.ParentElement?.LocalName == "pre");
                continue;
            }

            if (step.Node is not IElement element || s_hidden.Contains(element.LocalName) || step.Depth > HtmlDocuments.MaxDepth)
                continue;
            if (leavesOutQuotes && HtmlQuotes.EndsHere(element))
                return text.ToString();
            if (leavesOutQuotes && HtmlQuotes.IsQuote(element))
                continue;
            if (element.LocalName == "br")
            {
                text.Append('\n');
                continue;
            }

            if (s_blocks.Contains(element.LocalName))
            {
                BreakLine(text);
                open.Push((element, true, step.Depth));
                if (element.LocalName == "li")
                    text.Append("- ");
            }

            for (var child = element.LastChild; child is not null; child = child.PreviousSibling)
                open.Push((child, false, step.Depth + 1));
        }

        return text.ToString();
    }

    private static void BreakLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    private static void Append(StringBuilder text, string words, bool isPreformatted)
    {
        foreach (var character in words)
        {
            var isBlank = character is ' ' or '\n' or '\r' or '\t' or '\f' or '\u00a0' or '\u200b';
            if (isPreformatted || !isBlank)
                text.Append(character);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }
}
