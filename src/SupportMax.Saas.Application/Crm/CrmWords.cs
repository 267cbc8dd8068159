using System.Text.RegularExpressions;

namespace SupportMax.Saas.Crm;

/// <summary>A CRM's own words, fit to be kept: they may quote what a customer said or who they are.</summary>
internal static partial class CrmWords
{
    public static string Clean(string? message) => Quoted().Replace(Address().Replace(message ?? "", "…@…"), "“…”");

    /// <summary>What the ledger keeps of a text that may be personal.</summary>
    public static string? LengthOf(string? text) => text is null ? null : $"({text.Length} characters)";

    [GeneratedRegex(@"[^\s@<>""',;:]+@[^\s@<>""',;]+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"data value too large: .*?(?= \(max)|invalid email address: \S+", RegexOptions.Singleline, 1000)]
    private static partial Regex Quoted();
}
