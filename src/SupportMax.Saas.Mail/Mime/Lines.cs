namespace SupportMax.Saas.Mail.Mime;

/// <summary>Lines as mails have them: ended by CR LF, and in broken ones by either alone.</summary>
internal static class Lines
{
    /// <summary>The line from there, without its end.</summary>
    public static ReadOnlySpan<byte> Next(ReadOnlySpan<byte> content, int start, out int next)
    {
        var rest = content[start..];
        var length = rest.IndexOfAny((byte)'\r', (byte)'\n');
        if (length < 0)
        {
            next = content.Length;
            return rest;
        }

        var isPair = rest[length] == (byte)'\r' && length + 1 < rest.Length && rest[length + 1] == (byte)'\n';
        next = start + length + (isPair ? 2 : 1);
        return rest[..length];
    }
}
