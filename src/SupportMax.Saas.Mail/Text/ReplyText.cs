namespace SupportMax.Saas.Mail.Text;

/// <summary>What somebody wrote now: without what they answered, and without their signature.</summary>
public static class ReplyText
{
    /// <summary>
    /// The new words of a mail. Text is preferred to HTML; when nothing would be left, all of it is new (a forwarded mail without a word).
    /// </summary>
    public static string Of(Mime.IncomingMail mail)
    {
        var whole = mail.Text is { } text && !string.IsNullOrWhiteSpace(text) ? text : "";
        if (whole.Length > 0)
            return Strip(whole);
        if (mail.Html is null)
            return "";
        var fresh = HtmlText.Read(mail.Html, leavesOutQuotes: true);
        return Strip(string.IsNullOrWhiteSpace(fresh) ? HtmlText.Read(mail.Html, leavesOutQuotes: false) : fresh);
    }

    /// <summary>The new words of a plain text.</summary>
    public static string Strip(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var fresh = Signature.Strip(QuotedReply.Strip(lines));
        return Join(fresh) is { Length: > 0 } words ? words : Join(Signature.Strip(lines)) is { Length: > 0 } all ? all : Join(lines);
    }

    private static string Join(IReadOnlyList<string> lines)
    {
        var joined = string.Join('\n', lines).Trim();
        while (joined.Contains("\n\n\n", StringComparison.Ordinal))
            joined = joined.Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
        return joined;
    }
}
