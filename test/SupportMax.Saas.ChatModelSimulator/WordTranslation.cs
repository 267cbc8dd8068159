using System.Text.Json;
using System.Text.RegularExpressions;

namespace SupportMax.Saas.ChatModelSimulator;

/// <summary>Translates between English and German word by word: no beauty, but the same to the same text every time, and everything it does not know stays.</summary>
internal static partial class WordTranslation
{
    private static readonly Dictionary<string, string> s_german = Read(
        "the=die you=Sie your=Ihre and=und or=oder open=öffnen choose=wählen where=wo find=finde i=ich my=meine how=wie what=was is=ist are=sind in=in on=auf of=von for=für with=mit not=nicht no=kein "
        + "invoice=Rechnung invoices=Rechnungen all=alle each=jede button=Schaltfläche to=zu from=von since=seit start=Beginn also=auch after=nach there=da list=Liste download=herunterladen visible=sichtbar "
        + "can=kann do=tun have=haben we=wir it=es this=dies that=das them=sie many=viele get=bekommen press=drücken has=hat a=ein an=ein by=von at=bei as=als");

    private static readonly Dictionary<string, string> s_english = s_german.GroupBy(pair => pair.Value.ToLowerInvariant(), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The translation that a prompt asks for; null when it asks for none.</summary>
    public static string? To(string prompt)
    {
        if (Order().Match(prompt) is not { Success: true } order || Text().Match(prompt) is not { Success: true } text)
            return null;
        var words = order.Groups["language"].Value == "German" ? s_german : s_english;
        return Word().Replace(JsonSerializer.Deserialize<string>(text.Groups["text"].Value)!, match => words.TryGetValue(match.Value, out var word) ? word : match.Value);
    }

    private static Dictionary<string, string> Read(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"You translate texts .* into (?<language>\w+)\.", RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Order();

    [GeneratedRegex(@"^TEXT\r?\n(?<text>"".*"")\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Text();

    [GeneratedRegex(@"\p{L}+(?!_)", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Word();
}
