namespace SupportMax.Saas.Mail.Mime;

/// <summary>Reads a head. The first line that is no field ends it, with or without the empty line that should.</summary>
internal static class HeaderReader
{
    private const int MaxFields = 1000;

    /// <summary>The head of these bytes.</summary>
    /// <param name="content">A part from its first byte.</param>
    /// <param name="maxBytes">Where to stop.</param>
    /// <param name="bodyStart">Where the body begins.</param>
    /// <param name="isEnded">Whether an empty line, or the content's end, ended it.</param>
    public static MailHeaders Read(ReadOnlySpan<byte> content, int maxBytes, out int bodyStart, out bool isEnded)
    {
        var fields = new List<KeyValuePair<string, string>>();
        string? name = null;
        var value = new List<byte>();
        bodyStart = 0;
        isEnded = true;
        while (bodyStart < content.Length)
        {
            var line = Lines.Next(content, bodyStart, out var next);
            if (line.IsEmpty)
            {
                bodyStart = next;
                break;
            }

            if (line[0] is (byte)' ' or (byte)'\t')
            {
                // The line break of a fold is not part of the value; the blank is.
                if (name is not null && value.Count < maxBytes)
                    value.AddRange(line);
            }
            else if (NameLength(line) is > 0 and var length && bodyStart < maxBytes)
            {
                Finish();
                name = System.Text.Encoding.ASCII.GetString(line[..length]).TrimEnd();
                value.AddRange(line[(length + 1)..]);
            }
            else if (!(fields.Count == 0 && name is null && line.StartsWith("From "u8)))
            {
                isEnded = false;
                break;
            }

            bodyStart = next;
        }

        Finish();
        return new MailHeaders(fields);

        void Finish()
        {
            if (name is not null && fields.Count < MaxFields)
                fields.Add(new(name, Charsets.DecodeUnlabelled(value.ToArray()).Trim()));
            name = null;
            value.Clear();
        }
    }

    private static int NameLength(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        return colon > 0 && !line[..colon].TrimEnd((byte)' ').ContainsAnyExceptInRange((byte)33, (byte)126) ? colon : 0;
    }
}
