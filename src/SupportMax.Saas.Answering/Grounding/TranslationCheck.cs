using System.Text.RegularExpressions;

namespace SupportMax.Saas.Answering;

/// <summary>
/// Holds a translation of a checked reply against it: what means the same in every language must be the same — numbers, links,
/// addresses, citations and the product's names — and nothing may come in that no reply may hold. Words are trusted to the translator.
/// </summary>
public static partial class TranslationCheck
{
    private const double ShortestShare = 0.4;
    private const double LongestShare = 2.5;

    /// <summary>What is wrong with a translation; null when nothing is.</summary>
    /// <param name="original">The reply that was checked.</param>
    /// <param name="translation">The same in another language.</param>
    /// <param name="language">The language it should be in, as a BCP 47 tag.</param>
    public static string? FindFault(string original, string translation, string language)
    {
        if (OutputFilter.FindForbidden(translation) is { } forbidden)
            return forbidden;
        if (translation.Length < original.Length * ShortestShare || translation.Length > original.Length * LongestShare)
            return "its length";
        if (LanguageGuess.Of(translation) is var guess && guess != language && guess != LanguageGuess.Undetermined)
            return $"its language is {guess}";
        return FindDifference(Facts(original), Facts(translation)) ?? FindDifference(Facts(translation), Facts(original));
    }

    private static string? FindDifference(List<string> wanted, List<string> there)
    {
        var left = new List<string>(there);
        return wanted.Find(fact => !left.Remove(fact));
    }

    private static List<string> Facts(string text) =>
        [.. FactTexts.Links(text), .. Citation().Matches(text).Select(match => match.Value), .. FactTexts.Digits(Citation().Replace(WithoutLinks(text), ""))];

    private static string WithoutLinks(string text) => FactTexts.Links(text).Aggregate(text, (rest, link) => rest.Replace(link, "", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\[\d{1,2}(?:\s*,\s*\d{1,2})*\]", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Citation();
}
