using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace SupportMax.Saas.Mail.Text;

/// <summary>
/// Makes a mail's HTML safe to show beside our own pages: only what is on the list stays. Pictures stay when they came with the mail;
/// those on other servers would tell the sender that, when and where the mail is read.
/// </summary>
public static class SafeHtml
{
    private static readonly HashSet<string> s_elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "blockquote", "br", "caption", "center", "cite", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
        "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul",
    };

    private static readonly HashSet<string> s_dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "head", "title", "template", "noscript", "svg", "math", "object", "embed", "applet", "iframe", "frame", "frameset", "form", "input", "button", "select",
        "textarea", "audio", "video", "canvas", "link", "meta", "base", "xmp", "plaintext", "noembed", "noframes",
    };

    private static readonly HashSet<string> s_empty = new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img" };
    private static readonly HashSet<string> s_numbers = new(StringComparer.OrdinalIgnoreCase) { "colspan", "rowspan", "width", "height" };

    /// <summary>The safe part of the HTML.</summary>
    /// <param name="html">The mail's HTML.</param>
    /// <param name="imageAddress">The address of a picture that came with the mail, by its Content-ID; null when there is no such picture.</param>
    public static string Of(string html, Func<string, string?> imageAddress)
    {
        if (HtmlDocuments.Parse(html) is not { } body)
            return $"<pre>{WebUtility.HtmlEncode(HtmlDocuments.WithoutTags(html))}</pre>";
        var safe = new StringBuilder(html.Length);
        var open = new Stack<(INode? Node, string? Close, int Depth)>();
        PushChildren(open, body, 0);
        while (open.TryPop(out var step))
        {
            if (step.Close is not null)
                safe.Append("</").Append(step.Close).Append('>');
            else if (step.Node is IText text)
                safe.Append(WebUtility.HtmlEncode(text.Data));
            else if (step.Node is IElement element && step.Depth <= HtmlDocuments.MaxDepth && !s_dropped.Contains(element.LocalName))
                Write(safe, open, element, step.Depth, imageAddress);
        }

        return safe.ToString();
    }

    private static void Write(StringBuilder safe, Stack<(INode? Node, string? Close, int Depth)> open, IElement element, int depth, Func<string, string?> imageAddress)
    {
        var name = element.LocalName.ToLowerInvariant();
        // Only HTML's own elements: an "a" within SVG follows other rules.
        var isKept = s_elements.Contains(name) && element.NamespaceUri == "http://www.w3.org/1999/xhtml";
        if (isKept && name == "img")
        {
            WriteImage(safe, element, imageAddress);
            return;
        }

        if (isKept)
        {
            safe.Append('<').Append(name);
            WriteAttributes(safe, element, name);
            safe.Append('>');
            if (s_empty.Contains(name))
                return;
            open.Push((null, name, depth));
        }

        PushChildren(open, element, depth + 1);
    }

    private static void WriteAttributes(StringBuilder safe, IElement element, string name)
    {
        if (name == "a" && SafeAddress(element.GetAttribute("href")) is { } address)
            safe.Append(" href=\"").Append(WebUtility.HtmlEncode(address)).Append("\" rel=\"noopener noreferrer nofollow\" target=\"_blank\"");
        foreach (var attribute in element.Attributes.Where(attribute => s_numbers.Contains(attribute.Name) && IsSmallNumber(attribute.Value)))
            safe.Append(' ').Append(attribute.Name).Append("=\"").Append(attribute.Value).Append('"');
        if (element.GetAttribute("dir") is "rtl" or "ltr" or "auto")
            safe.Append(" dir=\"").Append(element.GetAttribute("dir")).Append('"');
    }

    private static void WriteImage(StringBuilder safe, IElement image, Func<string, string?> imageAddress)
    {
        var source = image.GetAttribute("src")?.Trim() ?? "";
        var alternative = image.GetAttribute("alt") ?? "";
        var shown = source.StartsWith("cid:", StringComparison.OrdinalIgnoreCase) ? imageAddress(Uri.UnescapeDataString(source[4..])) : null;
        if (shown is not null)
            safe.Append("<img src=\"").Append(WebUtility.HtmlEncode(shown)).Append("\" alt=\"").Append(WebUtility.HtmlEncode(alternative)).Append("\">");
        else if (alternative.Length > 0)
            safe.Append('[').Append(WebUtility.HtmlEncode(alternative)).Append(']');
    }

    private static string? SafeAddress(string? address)
    {
        // Browsers ignore these within a scheme's name.
        var clean = string.Concat((address ?? "").Where(character => !char.IsControl(character))).Trim();
        return Uri.TryCreate(clean, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https" or "mailto" or "tel") ? clean : null;
    }

    private static bool IsSmallNumber(string value) => value.Length is > 0 and <= 4 && value.All(char.IsAsciiDigit);

    private static void PushChildren(Stack<(INode? Node, string? Close, int Depth)> open, INode parent, int depth)
    {
        for (var child = parent.LastChild; child is not null; child = child.PreviousSibling)
            open.Push((child, null, depth));
    }
}
