using System.Text;

namespace SupportMax.Saas.Mail.Mime;

/// <summary>Decodes <c>=?charset?B?…?=</c> and <c>=?charset?Q?…?=</c> in header texts (RFC 2047).</summary>
internal static class EncodedWords
{
    /// <summary>
    /// The text with its encoded words decoded. Blanks between two of them are not part of the text, and a character whose bytes are
    /// spread over two of the same charset is put together.
    /// </summary>
    public static string Decode(string text)
    {
        if (!text.Contains("=?", StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        var run = new Run();
        var at = 0;
        while (at < text.Length)
        {
            var start = text.IndexOf("=?", at, StringComparison.Ordinal);
            if (start < 0 || Word.Read(text, start) is not { } word)
            {
                var end = start < 0 ? text.Length : start + 2;
                run.FlushTo(result);
                result.Append(text, at, end - at);
                at = end;
                continue;
            }

            var between = text.AsSpan(at, start - at);
            if (!(run.HasBytes && between.IsWhiteSpace()))
            {
                run.FlushTo(result);
                result.Append(between);
            }

            run.Add(word, result);
            at = word.End;
        }

        run.FlushTo(result);
        return result.ToString();
    }

    private sealed record Word(string Charset, byte[] Bytes, int End)
    {
        public static Word? Read(string text, int start)
        {
            var charsetEnd = text.IndexOf('?', start + 2);
            if (charsetEnd < 0 || charsetEnd == start + 2 || charsetEnd + 2 >= text.Length || text[charsetEnd + 2] != '?')
                return null;
            var contentStart = charsetEnd + 3;
            var end = text.IndexOf("?=", contentStart, StringComparison.Ordinal);
            if (end < 0)
                return null;
            var content = text.AsSpan(contentStart, end - contentStart);
            if (content.IndexOfAny('\r', '\n') >= 0)
                return null;
            var raw = Encoding.UTF8.GetBytes(content.ToString());
            var bytes = text[charsetEnd + 1] switch
            {
                'B' or 'b' => TransferEncodings.DecodeBase64(raw, out _),
                'Q' or 'q' => TransferEncodings.DecodeQuotedPrintable(raw, isHeader: true),
                _ => null,
            };
            // RFC 2231: a language may follow the charset.
            var charset = text[(start + 2)..charsetEnd].Split('*')[0];
            return bytes is null ? null : new Word(charset, bytes, end + 2);
        }
    }

    /// <summary>Neighbouring words of one charset, whose bytes are decoded together.</summary>
    private sealed class Run
    {
        private readonly List<byte> _bytes = [];
        private string? _charset;

        public bool HasBytes => _charset is not null;

        public void Add(Word word, StringBuilder result)
        {
            if (_charset is not null && !string.Equals(_charset, word.Charset, StringComparison.OrdinalIgnoreCase))
                FlushTo(result);
            _charset = word.Charset;
            _bytes.AddRange(word.Bytes);
        }

        public void FlushTo(StringBuilder result)
        {
            if (_charset is null)
                return;
            result.Append(Charsets.Decode(_bytes.ToArray(), _charset, out _));
            _bytes.Clear();
            _charset = null;
        }
    }
}
