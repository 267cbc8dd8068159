using System.Globalization;
using System.Text.RegularExpressions;

namespace SupportMax.Saas.Answering;

/// <summary>A sentence of a reply.</summary>
/// <param name="Text">Its words, without citations, list numbers and emphasis.</param>
/// <param name="Raw">As it was written.</param>
/// <param name="Citations">The numbers of the sources that it cites.</param>
public sealed record ReplySentence(string Text, string Raw, IReadOnlyList<int> Citations);

/// <summary>Splits a composed reply into sentences.</summary>
public static partial class ReplySentences
{
    /// <summary>The sentences, list items and headings of a reply. A citation after the full stop belongs to the sentence before it.</summary>
    public static IReadOnlyList<ReplySentence> Of(string reply) =>
        [.. Boundary().Split(CitationAfterStop().Replace(reply, "${citations}${stop}")).Select(Read).Where(sentence => sentence.Text.Length > 0)];

    private static ReplySentence Read(string raw)
    {
        var citations = Citation().Matches(raw).SelectMany(match => match.Groups["numbers"].Value.Split(','))
            .Select(number => int.Parse(number.Trim(), CultureInfo.InvariantCulture)).Distinct().ToList();
        var text = Emphasis().Replace(ListMark().Replace(Citation().Replace(raw, ""), ""), "").Trim();
        return new ReplySentence(text, raw.Trim(), citations);
    }

    [GeneratedRegex(@"(?<=[.!?…][""”')\]]?)\s+(?=[\p{Lu}\d""“'*\[(#>•-])|\s*\n+\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"(?<stop>[.!?…])(?<citations>(?:\s*\[\d{1,2}(?:\s*,\s*\d{1,2})*\])+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex CitationAfterStop();

    [GeneratedRegex(@"\s*\[(?<numbers>\d{1,2}(?:\s*,\s*\d{1,2})*)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Citation();

    [GeneratedRegex(@"^\s*(?:\d{1,2}[.)]|[-*•#>]+)(?:\s+|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"\*\*|__|`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Emphasis();
}
