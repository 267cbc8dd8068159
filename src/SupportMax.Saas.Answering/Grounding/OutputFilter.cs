using System.Text.RegularExpressions;

namespace SupportMax.Saas.Answering;

/// <summary>Finds what a reply to a customer never holds: markup that a page would run, secrets, and talk about its own instructions.</summary>
internal static partial class OutputFilter
{
    /// <summary>The words at fault; null when there are none.</summary>
    public static string? FindForbidden(string text) => Forbidden().Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(
        @"<\s*/?\s*[a-z!][^>]*>|javascript\s*:|data\s*:\s*\w+/|!\[[^\]]*\]\(|\b(?:sk|pk|api|key|ghp|xox[bp])[-_][A-Za-z0-9_-]{12,}|-----BEGIN|"
        + @"\b(?:system|developer|hidden|initial|previous|secret)\s+(?:prompt|instructions?|message|rules?)\b|\bas an ai\b|\blanguage model\b|\bmy instructions\b|\bi (?:was|am) (?:told|instructed|programmed) to\b|"
        + @"\bignore (?:all|any|the|previous|prior)\b|<<|>>|\bsource \d+\b:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Forbidden();
}
