using System.Text.RegularExpressions;

namespace SupportMax.Saas.Mail.Text;

/// <summary>
/// Leaves out what a mail quotes. Clients mark it by one of four signs: a line that says who wrote when, a block of From/Sent/To/Subject,
/// a rule "Original Message", or a <c>&gt;</c> before each line.
/// </summary>
internal static partial class QuotedReply
{
    private const int MaxAttributionLines = 4;
    private const int MaxLineLength = 500;

    public static IReadOnlyList<string> Strip(IReadOnlyList<string> lines)
    {
        var kept = new List<string>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (IsRule(lines[at]) || IsHeaderBlock(lines, at))
                break;
            if (AttributionLength(lines, at) is > 0 and var length)
            {
                var quote = FirstFilled(lines, at + length);
                // Without any ">" behind it the client quotes by indenting or not at all: all the rest is old.
                if (quote == lines.Count || !IsQuoted(lines[quote]))
                    break;
                at += length - 1;
                continue;
            }

            if (!IsQuoted(lines[at]))
                kept.Add(lines[at]);
        }

        return kept;
    }

    private static bool IsQuoted(string line) => line.StartsWith('>');

    private static int FirstFilled(IReadOnlyList<string> lines, int from)
    {
        while (from < lines.Count && string.IsNullOrWhiteSpace(lines[from]))
            from++;
        return from;
    }

    private static bool IsRule(string line) => line.Length is > 8 and < 200 && OriginalMessage().IsMatch(line);

    /// <summary>At least three of the labels in a row, the sender first: Outlook in any language.</summary>
    private static bool IsHeaderBlock(IReadOnlyList<string> lines, int at)
    {
        if (!IsLabelled(lines[at], FromLabel()))
            return false;
        var others = 0;
        for (var line = at + 1; line < lines.Count && line <= at + 8 && !string.IsNullOrWhiteSpace(lines[line]); line++)
        {
            if (IsLabelled(lines[line], OtherLabel()))
                others++;
        }

        return others >= 2;
    }

    private static bool IsLabelled(string line, Regex label) => line.Length < MaxLineLength && label.IsMatch(line);

    /// <summary>How many lines "On … wrote:" takes; 0 when none begins here. Clients wrap it where they like.</summary>
    private static int AttributionLength(IReadOnlyList<string> lines, int at)
    {
        if (lines[at].Length is 0 or > MaxLineLength || !AttributionStart().IsMatch(lines[at]))
            return 0;
        var joined = "";
        for (var length = 1; length <= MaxAttributionLines && at + length <= lines.Count; length++)
        {
            var line = lines[at + length - 1];
            if (string.IsNullOrWhiteSpace(line) || line.Length > MaxLineLength)
                return 0;
            joined = joined.Length == 0 ? line : $"{joined} {line}";
            if (Attribution().IsMatch(joined))
                return length;
        }

        return 0;
    }

    [GeneratedRegex(
        @"^\s*[-_=*]{2,}\s*(original message|original appointment|forwarded message|ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht|message d['’]origine|message original|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|mensagem original|mensagem encaminhada)\s*[-_=*]{2,}\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OriginalMessage();

    [GeneratedRegex(@"^\s*\*{0,2}(from|von|de|da|van|expéditeur|remitente|mittente)\s?:\*{0,2}\s?\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FromLabel();

    [GeneratedRegex(
        @"^\s*\*{0,2}(sent|date|to|cc|subject|gesendet|datum|an|betreff|kopie|envoyé|date d['’]envoi|à|objet|enviado(?: el)?|fecha|para|asunto|inviato|data|a|oggetto|verzonden|aan|onderwerp|enviada(?: em)?|assunto)\s?:\*{0,2}(\s|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherLabel();

    [GeneratedRegex(@"^\s*(on|am|le|el|il|op|em|a|den|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|.{1,80}(schrieb|wrote|a écrit|escribió|ha scritto))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AttributionStart();

    [GeneratedRegex(
        @"^\s*(on\b.{5,300}\bwrote|am\b.{5,300}\bschrieb\b.{0,200}|.{3,200}\bschrieb am\b.{5,120}|le\b.{5,300}\ba écrit|el\b.{5,300}\bescribió|il\b.{5,300}\bha scritto|op\b.{5,300}\b(schreef|heeft\b.{3,200}\bgeschreven)\b.{0,200}|em\b.{5,300}\bescreveu|den\b.{5,300}\bskrev|\d{4}-\d{2}-\d{2}.{3,200}(<[^>]+>|wrote|schrieb)|.{2,120}(wrote|schrieb|a écrit|escribió|ha scritto)( on\b.{5,80}| am\b.{5,80})?)\s?:\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribution();
}
