using System.Text;

namespace SupportMax.Saas.Answering;

/// <summary>Brings what people type into one shape: no control characters, single spaces, no shouting, no more than can be read.</summary>
internal static class CustomerText
{
    /// <summary>The encoder reads about 600 letters; what is beyond this many is a paste, not a question.</summary>
    public const int MostLetters = 2000;

    /// <summary>The text in one shape; empty when there is nothing in it.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var clean = new StringBuilder(Math.Min(text.Length, MostLetters));
        int upper = 0, lower = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= MostLetters) break;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format)
            {
                if (Rune.IsUpper(rune)) upper++;
                if (Rune.IsLower(rune)) lower++;
                clean.Append(rune.ToString());
            }
        }

        var result = clean.ToString().Normalize(NormalizationForm.FormKC).Replace('’', '\'').TrimEnd();
        return IsShouting(upper, lower) ? result.ToLowerInvariant() : result;
    }

    // "CRM" or "SSO URL?" are names; a sentence in capitals is shouting.
    private static bool IsShouting(int upper, int lower) => upper >= 8 && upper > 4 * lower;
}
