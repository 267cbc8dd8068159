using System.Text.Json;
using System.Text.RegularExpressions;

namespace SupportMax.Saas.ChatModelSimulator;

/// <summary>Replies with the first sentences of the first source, each with its citation: the same to the same question every time.</summary>
internal static partial class ExtractiveReply
{
    private const int Sentences = 4;

    public static string To(string prompt)
    {
        if (SourceLine().Match(prompt) is not { Success: true } source)
            return "OK";
        var text = JsonSerializer.Deserialize<string>(source.Groups["text"].Value)!;
        var answer = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        return string.Join('\n', Lines().Split(answer).Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('|')).Take(Sentences).Select(line => $"{line} [1]"));
    }

    [GeneratedRegex(@"^\[1\] (?<text>"".*"")\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex SourceLine();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})|\n+", RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Lines();
}
