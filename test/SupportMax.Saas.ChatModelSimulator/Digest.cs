using System.Text.Json;
using System.Text.RegularExpressions;

namespace SupportMax.Saas.ChatModelSimulator;

/// <summary>Summarizes a conversation: the first words of its first turns.</summary>
internal static partial class Digest
{
    private const int MostWords = 60;

    /// <summary>The summary that a prompt asks for; null when it asks for none.</summary>
    public static string? To(string prompt) => prompt.StartsWith("You summarize a conversation", StringComparison.Ordinal) && Text().Match(prompt) is { Success: true } text
        ? string.Join(' ', JsonSerializer.Deserialize<string>(text.Groups["text"].Value)!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        : null;

    [GeneratedRegex(@"^TEXT\r?\n(?<text>"".*"")\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Text();
}
