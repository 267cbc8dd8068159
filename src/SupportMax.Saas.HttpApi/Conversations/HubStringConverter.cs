using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupportMax.Saas.Conversations;

/// <summary>
/// Takes a customer's words also when they hold half a character, as browsers send it when an emoji is cut in two, or bytes that
/// are no UTF-8: what cannot be read becomes U+FFFD. The framework would refuse the call without a word on why.
/// </summary>
internal sealed class HubStringConverter : JsonConverter<string>
{
    private const int EscapeLength = 6;
    private const string Unreadable = "\\uFFFD";

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException();
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            var raw = Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
            return JsonSerializer.Deserialize<string>($"\"{Mend(raw)}\"");
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    /// <summary>Replaces escaped surrogates that have no other half.</summary>
    private static string Mend(string escaped)
    {
        var mended = new StringBuilder(escaped.Length);
        for (int position = 0, length; position < escaped.Length; position += length)
        {
            length = LengthAt(escaped, position);
            if (length == EscapeLength && char.IsSurrogate(UnitAt(escaped, position)))
                mended.Append(Unreadable);
            else
                mended.Append(escaped, position, length);
        }

        return mended.ToString();
    }

    /// <summary>How long the character or escape is; both halves of a pair count as one.</summary>
    private static int LengthAt(string escaped, int position)
    {
        if (escaped[position] != '\\')
            return 1;
        if (escaped[position + 1] != 'u')
            return 2;
        return IsPairAt(escaped, position) ? 2 * EscapeLength : EscapeLength;
    }

    private static bool IsPairAt(string escaped, int position) =>
        escaped.Length >= position + (2 * EscapeLength) && escaped[position + EscapeLength] == '\\' && escaped[position + EscapeLength + 1] == 'u'
        && char.IsSurrogatePair(UnitAt(escaped, position), UnitAt(escaped, position + EscapeLength));

    private static char UnitAt(string escaped, int position) =>
        (char)int.Parse(escaped.AsSpan(position + 2, EscapeLength - 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
