using System.Text;

namespace SupportMax.Saas.TestBase;

/// <summary>Makes frames that nobody should send: cut, huge, deep, of wrong types, with foreign ids, and no UTF-8.</summary>
public static class HostileFrame
{
    private static readonly string[] s_types = ["open", "resume", "leave", "send", "typing", "handover", "resolve", "credit", "authorize", "heartbeat", "nonsense", ""];
    private static readonly string[] s_values =
    [
        "null", "-1", "1e999", "9223372036854775808", "true", "[]", "{}", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"00000000-0000-0000-0000-000000000000\"",
        "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", "{\"type\":\"send\"}", "\"' or 1=1 --\"", "\"../../etc/passwd\"", "\"\\u202e\\u0007\"",
    ];

    /// <summary>One frame.</summary>
    /// <param name="dice">Where chance comes from; the same seed makes the same frames.</param>
    /// <param name="foreignId">An id that is not the sender's.</param>
    public static byte[] Make(Random dice, string foreignId)
    {
        string[] names = ["conversationId", "thread", "text", "as", "name", "ref", "after", "messages", "token", "contact", "conversations", "answeredBy", "type"];
        var members = Enumerable.Range(0, dice.Next(6)).Select(_ => $"\"{names[dice.Next(names.Length)]}\":{(dice.Next(5) == 0 ? $"\"{foreignId}\"" : s_values[dice.Next(s_values.Length)])}");
        var text = $"{{\"type\":\"{s_types[dice.Next(s_types.Length)]}\",{string.Join(',', members)}}}".Replace(",}", "}", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text);
        switch (dice.Next(8))
        {
            case 0:
                return bytes[..dice.Next(bytes.Length)];
            case 1:
                bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
                return bytes;
            case 2:
                dice.NextBytes(bytes);
                return bytes;
            case 3:
                return Encoding.UTF8.GetBytes(text.Insert(text.Length - 1, $",\"text\":\"{new string('x', dice.Next(20_000))}\""));
            default:
                return bytes;
        }
    }
}
