using System.Text.RegularExpressions;

namespace SupportMax.Saas.Mail.Threading;

/// <summary>What a subject says without the marks of answers and forwards.</summary>
public static partial class SubjectLine
{
    private const int MaxLength = 500;

    /// <summary>The subject in lower case without <c>Re:</c>, <c>AW:</c>, <c>[list]</c> and the like; two mails with the same may belong together.</summary>
    public static string Base(string subject)
    {
        var text = subject.Length > MaxLength ? subject[..MaxLength] : subject;
        while (true)
        {
            var shorter = Prefix().Replace(text, "", 1).TrimStart();
            if (shorter.Length == text.Length)
                return string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            text = shorter;
        }
    }

    /// <summary>Whether it is marked as an answer.</summary>
    public static bool IsReply(string subject) => ReplyPrefix().IsMatch(subject);

    /// <summary>The subject of an answer.</summary>
    public static string ReplyTo(string subject) => IsReply(subject) ? subject : $"Re: {subject}";

    [GeneratedRegex(@"^\s*((re|aw|antw|antwort|sv|vs|rv|res|rif|ref|réf|r|fw|fwd|wg|tr|i|enc|doorst)(\[\d+\]|\(\d+\))?\s?:|\[[^\]]{1,40}\])\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^\s*(re|aw|antw|antwort|sv|vs|rv|res|rif|ref|réf|r)(\[\d+\]|\(\d+\))?\s?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReplyPrefix();
}
