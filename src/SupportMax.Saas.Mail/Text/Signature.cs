using System.Text.RegularExpressions;

namespace SupportMax.Saas.Mail.Text;

/// <summary>Leaves out a signature: behind "-- ", a phone's advertisement, or a closing formula with a name near the end.</summary>
internal static partial class Signature
{
    private const int MaxClosingLines = 12;

    public static IReadOnlyList<string> Strip(IReadOnlyList<string> lines)
    {
        var end = lines.Count;
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at] is "--" or "-- " or "—" || (lines[at].Length < 120 && Advertisement().IsMatch(lines[at])))
            {
                end = at;
                break;
            }
        }

        for (var at = Math.Max(1, end - MaxClosingLines); at < end; at++)
        {
            if (lines[at].Length < 60 && Closing().IsMatch(lines[at]) && lines.Take(at).Any(line => !string.IsNullOrWhiteSpace(line)))
            {
                end = at;
                break;
            }
        }

        return [.. lines.Take(end)];
    }

    [GeneratedRegex(
        @"^\s*(sent from my |sent from (outlook|mail|yahoo|proton)|get outlook for |von meinem .{2,40} gesendet|gesendet (mit|von|aus) |von (outlook|samsung).{0,40} gesendet|diese nachricht wurde von meinem |envoyé (de|depuis) (mon|ma|outlook)|télécharger outlook |obtenir outlook |enviado desde (mi|outlook)|obtener outlook |descargar outlook |inviato da(l mio)? |scarica outlook|verzonden vanaf mijn|enviado do meu )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Advertisement();

    [GeneratedRegex(
        @"^\s*((with )?(best|kind|warm|many)( regards| wishes| thanks)?|(best |kind |warm )?regards|sincerely( yours)?|yours (sincerely|faithfully|truly)|cheers|thanks(,? (and )?(best )?regards)?|(mit )?(freundlichen?|besten?|herzlichen?|lieben?|schönen?|viele[n]?) (grüßen?|grüssen?|gruß|gruss)|mfg|lg|vg|hochachtungsvoll|(bien |très )?cordialement|(bien )?à vous|salutations( distinguées)?|meilleures salutations|(un )?(cordial )?saludos?( cordiales)?|atentamente|un abrazo|cordiali saluti|distinti saluti|met vriendelijke groet(en)?|atenciosamente)\s*[,.!]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Closing();
}
