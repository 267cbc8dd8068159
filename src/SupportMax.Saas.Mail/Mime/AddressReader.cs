using System.Text;

namespace SupportMax.Saas.Mail.Mime;

/// <summary>Reads lists of addresses (RFC 5322): names quoted or encoded, comments, groups; and leaves out what is none.</summary>
internal static class AddressReader
{
    private const int MaxAddresses = 500;
    private const int MaxAddressLength = 320;

    public static IReadOnlyList<MailboxAddress> Read(IEnumerable<string> headers)
    {
        var addresses = new List<MailboxAddress>();
        foreach (var header in headers)
        {
            foreach (var entry in Split(header))
            {
                if (addresses.Count < MaxAddresses && ReadOne(entry) is { } address)
                    addresses.Add(address);
            }
        }

        return addresses;
    }

    private static MailboxAddress? ReadOne(Entry entry)
    {
        // A bracket that is not closed takes the words behind it along.
        var address = (entry.Angle?.Trim().Split((char[]?)null)[0] ?? entry.Text).Trim();
        // An old route: <@relay.example:someone@example.org>
        if (address.StartsWith('@') && address.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            address = address[(colon + 1)..];
        if (!IsAddress(address))
            return null;
        var name = entry.Angle is null ? entry.Comment : entry.Text;
        return new MailboxAddress(MailHeaders.Readable(EncodedWords.Decode(name)), address);
    }

    private static bool IsAddress(string address)
    {
        var at = address.LastIndexOf('@');
        return at > 0 && at < address.Length - 1 && address.Length <= MaxAddressLength
            && !address.Any(character => char.IsControl(character) || char.IsWhiteSpace(character) || character is '<' or '>' or ',');
    }

    private static List<Entry> Split(string header)
    {
        var entries = new List<Entry>();
        var (text, comment, angle) = (new StringBuilder(), new StringBuilder(), (StringBuilder?)null);
        var (isQuoted, isInAngle, depth) = (false, false, 0);
        for (var at = 0; at < header.Length; at++)
        {
            var character = header[at];
            var target = depth > 0 ? comment : isInAngle ? angle! : text;
            if (character == '\\' && (isQuoted || depth > 0) && at + 1 < header.Length)
                target.Append(header[++at]);
            else if (depth == 0 && character == '"')
                isQuoted = !isQuoted;
            else if (isQuoted)
                target.Append(character);
            else if (character == '(')
                depth++;
            else if (character == ')' && depth > 0)
                depth--;
            else if (depth > 0)
                target.Append(character);
            else if (character == '<')
                (isInAngle, angle) = (true, new StringBuilder());
            else if (character == '>')
                isInAngle = false;
            else if (character is ',' or ';' && !isInAngle)
                Finish();
            else if (character == ':' && !isInAngle && IsGroupName(text))
                text.Clear();
            else
                target.Append(character);
        }

        Finish();
        return entries;

        void Finish()
        {
            entries.Add(new Entry(text.ToString(), comment.ToString(), angle?.ToString()));
            text.Clear();
            comment.Clear();
            angle = null;
        }
    }

    private static bool IsGroupName(StringBuilder text) => !text.ToString().Contains('@', StringComparison.Ordinal);

    private sealed record Entry(string Text, string Comment, string? Angle);
}
