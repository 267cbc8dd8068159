using System.Text.RegularExpressions;

namespace SupportMax.Saas.Conversations;

/// <summary>What the frustration model sees of a message: its words, pairs of neighbours, and the letters within words, which carry endings and compounds.</summary>
internal static partial class FrustrationFeatures
{
    private const int ShortestPiece = 4;
    private const int LongestPiece = 5;

    /// <summary>Each once; none for a message without words.</summary>
    public static IReadOnlyCollection<string> Of(string text)
    {
        string[] words = [.. Word().Matches(text.ToLowerInvariant().Replace('’', '\'')).Select(match => match.Value)];
        var found = new HashSet<string>(words, StringComparer.Ordinal);
        if (words.Length == 0)
            return found;
        foreach (var (left, right) in words.Prepend("^").Zip(words.Append("$")))
            found.Add($"{left} {right}");
        foreach (var word in words)
        {
            var marked = $"<{word}>";
            for (var length = ShortestPiece; length <= LongestPiece; length++)
            {
                for (var start = 0; start + length <= marked.Length; start++)
                    found.Add(string.Concat("#", marked.AsSpan(start, length)));
            }
        }

        return found;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
