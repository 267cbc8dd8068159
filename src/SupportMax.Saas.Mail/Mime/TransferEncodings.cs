using System.Buffers;

namespace SupportMax.Saas.Mail.Mime;

/// <summary>Undoes base64 and quoted-printable (RFC 2045), forgiving what real mails get wrong.</summary>
internal static class TransferEncodings
{
    public static byte[] Decode(ReadOnlySpan<byte> content, string? encoding, out bool isBroken)
    {
        isBroken = false;
        switch (encoding)
        {
            case "base64":
                return DecodeBase64(content, out isBroken);
            case "quoted-printable":
                return DecodeQuotedPrintable(content, isHeader: false);
            case null or "" or "7bit" or "8bit" or "binary":
                return content.ToArray();
            default:
                isBroken = true;
                return content.ToArray();
        }
    }

    /// <summary>Takes what is of the alphabet and leaves the rest; padding in the middle ends a group.</summary>
    public static byte[] DecodeBase64(ReadOnlySpan<byte> content, out bool isBroken)
    {
        isBroken = false;
        var output = new ArrayBufferWriter<byte>(Math.Max(16, (content.Length * 3 / 4) + 3));
        var (bits, count) = (0, 0);
        foreach (var symbol in content)
        {
            var value = ValueOf(symbol);
            if (value >= 0)
            {
                bits = (bits << 6) | value;
                if (++count == 4)
                {
                    Write(output, (byte)(bits >> 16), (byte)(bits >> 8), (byte)bits);
                    (bits, count) = (0, 0);
                }
            }
            else if (symbol == (byte)'=')
            {
                Flush(output, bits, count);
                (bits, count) = (0, 0);
            }
            else if (symbol is not ((byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t'))
            {
                isBroken = true;
            }
        }

        isBroken |= count == 1;
        Flush(output, bits, count);
        return output.WrittenSpan.ToArray();
    }

    public static byte[] DecodeQuotedPrintable(ReadOnlySpan<byte> content, bool isHeader)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(16, content.Length));
        for (var at = 0; at < content.Length; at++)
        {
            var symbol = content[at];
            if (symbol == (byte)'_' && isHeader)
            {
                Write(output, (byte)' ');
            }
            else if (symbol != (byte)'=')
            {
                Write(output, symbol);
            }
            else if (at + 2 < content.Length && Hex(content[at + 1]) is >= 0 and var high && Hex(content[at + 2]) is >= 0 and var low)
            {
                Write(output, (byte)((high << 4) | low));
                at += 2;
            }
            else if (!isHeader && SoftBreak(content[(at + 1)..]) is >= 0 and var skipped)
            {
                at += skipped;
            }
            else
            {
                Write(output, symbol);
            }
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>How many bytes a soft line break takes, blanks before the line's end included; -1 when it is none.</summary>
    private static int SoftBreak(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (at < rest.Length && rest[at] is (byte)' ' or (byte)'\t')
            at++;
        if (at == rest.Length)
            return at;
        if (rest[at] == (byte)'\n')
            return at + 1;
        if (rest[at] != (byte)'\r')
            return -1;
        return at + 1 < rest.Length && rest[at + 1] == (byte)'\n' ? at + 2 : at + 1;
    }

    private static void Flush(ArrayBufferWriter<byte> output, int bits, int count)
    {
        if (count == 2)
            Write(output, (byte)(bits >> 4));
        else if (count == 3)
            Write(output, (byte)(bits >> 10), (byte)(bits >> 2));
    }

    private static void Write(ArrayBufferWriter<byte> output, params ReadOnlySpan<byte> bytes) => output.Write(bytes);

    private static int ValueOf(byte symbol) => symbol switch
    {
        >= (byte)'A' and <= (byte)'Z' => symbol - 'A',
        >= (byte)'a' and <= (byte)'z' => symbol - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => symbol - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };

    private static int Hex(byte symbol) => symbol switch
    {
        >= (byte)'0' and <= (byte)'9' => symbol - '0',
        >= (byte)'A' and <= (byte)'F' => symbol - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => symbol - 'a' + 10,
        _ => -1,
    };
}
