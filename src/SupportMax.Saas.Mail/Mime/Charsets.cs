using System.Text;

namespace SupportMax.Saas.Mail.Mime;

/// <summary>Text of bytes in whatever charset a mail names, or should have named.</summary>
internal static class Charsets
{
    private static readonly UTF8Encoding s_strictUtf8 = new(false, true);
    private static readonly Encoding s_western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8",
        ["cp65001"] = "utf-8",
        ["unicode-1-1-utf-8"] = "utf-8",
        ["latin1"] = "iso-8859-1",
        ["latin-1"] = "iso-8859-1",
        ["iso8859-1"] = "iso-8859-1",
        ["iso8859-15"] = "iso-8859-15",
        ["iso-8859-8-i"] = "iso-8859-8",
        ["cp1250"] = "windows-1250",
        ["cp1251"] = "windows-1251",
        ["cp1252"] = "windows-1252",
        ["cp1253"] = "windows-1253",
        ["cp1254"] = "windows-1254",
        ["cp1257"] = "windows-1257",
        ["cp932"] = "shift_jis",
        ["ms932"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["cp936"] = "gb18030",
        ["gbk"] = "gb18030",
        ["gb2312"] = "gb18030",
        ["cp949"] = "ks_c_5601-1987",
        ["euckr"] = "euc-kr",
        ["tis-620"] = "windows-874",
        ["cp850"] = "ibm850",
        ["cp437"] = "ibm437",
        ["macintosh"] = "macintosh",
        ["mac"] = "macintosh",
        ["koi8r"] = "koi8-r",
    };

    /// <summary>The text of these bytes in the named charset; when that is not known or not right, in the likeliest one.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="charset">Its name as the mail has it, or null.</param>
    /// <param name="isAssumed">Whether it had to be guessed.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset, out bool isAssumed)
    {
        isAssumed = false;
        var name = Canonical(charset);
        if (name is null or "us-ascii" or "ascii" or "utf-8")
        {
            isAssumed = name is not "utf-8" && bytes.ContainsAnyExceptInRange((byte)0, (byte)127);
            if (TryUtf8(bytes, out var text))
                return text;
            isAssumed = true;
            return name is "utf-8" ? Encoding.UTF8.GetString(bytes) : s_western.GetString(bytes);
        }

        if (Find(name) is { } encoding)
            return encoding.GetString(bytes);
        isAssumed = true;
        return DecodeUnlabelled(bytes);
    }

    /// <summary>The text of bytes that name no charset: UTF-8 if they are that, else Western European.</summary>
    public static string DecodeUnlabelled(ReadOnlySpan<byte> bytes) => TryUtf8(bytes, out var text) ? text : s_western.GetString(bytes);

    /// <summary>The charset's encoding, or null when there is none of that name.</summary>
    public static Encoding? Find(string? charset)
    {
        if (Canonical(charset) is not { } name)
            return null;
        try
        {
            // HTML and mail mean windows-1252 when they say Latin-1: the difference are control characters that nobody writes.
            return name == "iso-8859-1" ? s_western : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            // UTF-7 is known to the runtime and refused by it.
            return null;
        }
    }

    private static string? Canonical(string? charset)
    {
        var name = charset?.Trim().Trim('"', '\'').ToLowerInvariant();
        return string.IsNullOrEmpty(name) ? null : s_aliases.GetValueOrDefault(name, name);
    }

    private static bool TryUtf8(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = s_strictUtf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }
}
