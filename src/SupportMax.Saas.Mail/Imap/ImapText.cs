using System.Globalization;
using System.Text;

namespace SupportMax.Saas.Mail.Imap;

/// <summary>IMAP's ways of writing texts and numbers.</summary>
internal static class ImapText
{
    private const int MaxShown = 300;

    /// <exception cref="MailFailureException">The text holds a line break, which would be a command of its own.</exception>
    public static string Quote(string text)
    {
        if (text.Any(character => character is '\r' or '\n' or '\0'))
            throw new MailFailureException(MailStep.SignIn, "Names and passwords must not hold line breaks.") { IsPermanent = true };
        return $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Folder names travel in a UTF-7 of IMAP's own (RFC 3501, 5.1.3).</summary>
    public static string EncodeFolder(string name)
    {
        var encoded = new StringBuilder();
        var foreign = new StringBuilder();
        foreach (var character in name)
        {
            if (character is < ' ' or > '~')
            {
                foreign.Append(character);
                continue;
            }

            Flush();
            encoded.Append(character == '&' ? "&-" : character.ToString());
        }

        Flush();
        return encoded.ToString();

        void Flush()
        {
            if (foreign.Length == 0)
                return;
            var base64 = Convert.ToBase64String(Encoding.BigEndianUnicode.GetBytes(foreign.ToString())).TrimEnd('=').Replace('/', ',');
            encoded.Append('&').Append(base64).Append('-');
            foreign.Clear();
        }
    }

    public static uint? NumberAfter(string line, string mark)
    {
        var at = line.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var digits = string.Concat(line[(at + mark.Length)..].TakeWhile(char.IsAsciiDigit));
        return uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The number of an answer such as <c>* 23 EXISTS</c>.</summary>
    public static uint? NumberBefore(string line, string mark) =>
        line.StartsWith("* ", StringComparison.Ordinal) && line.EndsWith(mark, StringComparison.OrdinalIgnoreCase)
        && uint.TryParse(line.AsSpan(2, line.Length - 2 - mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    /// <summary>The date of an answer such as <c>… INTERNALDATE "17-Jul-1996 02:44:25 -0700" …</c>.</summary>
    public static DateTimeOffset? DateIn(string line)
    {
        const string Mark = "INTERNALDATE \"";
        var at = line.IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        var end = at < 0 ? -1 : line.IndexOf('"', at + Mark.Length);
        return end > 0 && DateTimeOffset.TryParseExact(
            line[(at + Mark.Length)..end].Trim(), "d-MMM-yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    public static long? LiteralLength(string line)
    {
        if (!line.EndsWith('}'))
            return null;
        var open = line.LastIndexOf('{');
        return open >= 0 && long.TryParse(line.AsSpan(open + 1, line.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
    }

    public static string Shorten(string words)
    {
        var readable = string.Concat(words.Select(character => char.IsControl(character) ? ' ' : character)).Trim();
        return readable.Length > MaxShown ? readable[..MaxShown] : readable;
    }
}
