namespace SupportMax.Saas.Mail.Mime;

/// <summary>Breaks mails in the ways in which the world breaks them; the same seed breaks the same way.</summary>
internal static class MailMutations
{
    private static readonly byte[][] s_tokens =
    [
        "\r\n"u8.ToArray(), "\r\n\r\n"u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(), "--"u8.ToArray(), "=?"u8.ToArray(), "?="u8.ToArray(), "=?utf-8?B?"u8.ToArray(), "\""u8.ToArray(), ";"u8.ToArray(),
        "<"u8.ToArray(), ">"u8.ToArray(), "("u8.ToArray(), "\0"u8.ToArray(), [0xFF, 0xFE], "=3D="u8.ToArray(), "Content-Type: multipart/mixed; boundary=a\r\n"u8.ToArray(),
        "Content-Transfer-Encoding: base64\r\n"u8.ToArray(), "charset=utf-16"u8.ToArray(), "<div><blockquote>"u8.ToArray(), "\r\nOn Mon wrote:\r\n>"u8.ToArray(), "filename*0*="u8.ToArray(),
    ];

    public static byte[] Mutate(byte[] mail, Random random)
    {
        var bytes = mail.ToList();
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(6))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.InsertRange(at, s_tokens[random.Next(s_tokens.Length)]);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 60), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                    break;
                case 4:
                    bytes = bytes.GetRange(0, at);
                    break;
                default:
                    var from = random.Next(bytes.Count + 1);
                    bytes.InsertRange(at, bytes.GetRange(from, Math.Min(random.Next(1, 80), bytes.Count - from)));
                    break;
            }
        }

        return [.. bytes];
    }
}
