using System.Globalization;
using System.Text;

namespace SupportMax.Saas.Mail.Mime;

/// <summary>A header of the kind <c>value; name=value; …</c>, with what RFC 2231 adds: charsets, and parameters in pieces.</summary>
internal sealed class HeaderParameters
{
    private readonly Dictionary<string, string> _parameters = new(StringComparer.OrdinalIgnoreCase);

    private HeaderParameters(string value) => Value = value;

    /// <summary>What stands before the first semicolon, in lower case.</summary>
    public string Value { get; }

    /// <summary>A parameter, or null.</summary>
    public string? this[string name] => _parameters.GetValueOrDefault(name);

    public static HeaderParameters Parse(string? header)
    {
        var pieces = Split(header ?? "");
        var parsed = new HeaderParameters(pieces.Count == 0 ? "" : WithoutComments(pieces[0]).Trim().ToLowerInvariant());
        var segments = new Dictionary<string, SortedDictionary<int, (string Value, bool IsEncoded)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var piece in pieces.Skip(1))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                continue;
            var name = piece[..equals].Trim();
            var value = Unquote(piece[(equals + 1)..].Trim());
            var star = name.IndexOf('*', StringComparison.Ordinal);
            if (star < 0)
                parsed._parameters.TryAdd(name, EncodedWords.Decode(value));
            else
                AddSegment(segments, name[..star], name[(star + 1)..], value);
        }

        foreach (var (name, values) in segments)
            parsed._parameters[name] = Join(values.Values);
        return parsed;
    }

    private static void AddSegment(Dictionary<string, SortedDictionary<int, (string, bool)>> segments, string name, string suffix, string value)
    {
        var isEncoded = suffix.Length == 0 || suffix.EndsWith('*');
        var digits = suffix.TrimEnd('*');
        var number = 0;
        if (digits.Length > 0 && !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            return;
        if (!segments.TryGetValue(name, out var found))
            segments[name] = found = [];
        found.TryAdd(number, (value, isEncoded));
    }

    /// <summary>The first encoded piece names the charset: <c>utf-8'en'%e2%82%ac</c>.</summary>
    private static string Join(IEnumerable<(string Value, bool IsEncoded)> pieces)
    {
        var bytes = new List<byte>();
        string? charset = null;
        var isFirst = true;
        foreach (var (piece, isEncoded) in pieces)
        {
            var text = piece;
            if (isEncoded && isFirst && text.Split('\'', 3) is [var named, _, var rest])
                (charset, text) = (named, rest);
            bytes.AddRange(isEncoded ? Percent(text) : Encoding.UTF8.GetBytes(text));
            isFirst = false;
        }

        return Charsets.Decode(bytes.ToArray(), charset, out _);
    }

    private static byte[] Percent(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '%' && at + 2 < text.Length
                && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                at += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes([text[at]]));
            }
        }

        return [.. bytes];
    }

    private static List<string> Split(string header)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < header.Length; at++)
        {
            var character = header[at];
            if (isQuoted && character == '\\' && at + 1 < header.Length)
                piece.Append(character).Append(header[++at]);
            else if (character == ';' && !isQuoted)
                Finish();
            else
                piece.Append(character);
            if (character == '"')
                isQuoted = !isQuoted;
        }

        // A quote that is never closed is a typing error, not one long value.
        if (isQuoted && piece.ToString().Split(';') is { Length: > 1 } torn)
        {
            pieces.AddRange(torn);
            return pieces;
        }

        Finish();
        return pieces;

        void Finish()
        {
            pieces.Add(piece.ToString());
            piece.Clear();
        }
    }

    private static string WithoutComments(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? text : text[..open];
    }

    private static string Unquote(string text)
    {
        if (text.Length == 0 || text[0] != '"')
            return text;
        var value = new StringBuilder(text.Length);
        for (var at = 1; at < text.Length && text[at] != '"'; at++)
        {
            // Old clients write Windows paths; a backslash protects a quote or itself, and nothing else.
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\\')
                at++;
            value.Append(text[at]);
        }

        return value.ToString();
    }
}
