using System.Buffers;

namespace SupportMax.Saas.Mail.Smtp;

/// <summary>Ends a mail by a line with a dot, and doubles the dots that begin a line of its own (RFC 5321, 4.5.2).</summary>
internal static class DotStuffing
{
    public static byte[] Apply(ReadOnlySpan<byte> mail)
    {
        var output = new ArrayBufferWriter<byte>(mail.Length + 64);
        var at = 0;
        while (at < mail.Length)
        {
            var line = Mime.Lines.Next(mail, at, out var next);
            if (line.StartsWith("."u8))
                output.Write("."u8);
            output.Write(line);
            output.Write("\r\n"u8);
            at = next;
        }

        output.Write(".\r\n"u8);
        return output.WrittenSpan.ToArray();
    }
}
