using System.Text;

namespace SupportMax.Saas.Mail.Writing;

/// <summary>Encodes text as quoted-printable UTF-8 (RFC 2045), lines of at most 76 characters.</summary>
internal static class QuotedPrintable
{
    private const int MaxLine = 75;

    public static string Encode(string text)
    {
        var output = new StringBuilder(text.Length * 5 / 4);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (output.Length > 0)
                output.Append("\r\n");
            EncodeLine(output, Encoding.UTF8.GetBytes(line));
        }

        return output.ToString();
    }

    private static void EncodeLine(StringBuilder output, byte[] line)
    {
        var length = 0;
        for (var at = 0; at < line.Length; at++)
        {
            var isLast = at == line.Length - 1;
            var isPlain = line[at] is >= 33 and <= 126 and not (byte)'=' || (line[at] is (byte)' ' or (byte)'\t' && !isLast);
            // A dot or "From " at a line's start is changed by servers on the way.
            if (length == 0 && (line[at] is (byte)'.' or (byte)'F'))
                isPlain = false;
            var width = isPlain ? 1 : 3;
            if (length + width > MaxLine)
            {
                output.Append("=\r\n");
                length = 0;
            }

            if (isPlain)
                output.Append((char)line[at]);
            else
                output.Append('=').Append(line[at].ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            length += width;
        }
    }
}
