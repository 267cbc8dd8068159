namespace SupportMax.Saas.Conversations;

/// <summary>
/// How a message sounds, in English and German: a weighted lexicon with negation and emphasis, put through a logistic curve, and beside it a trained
/// classifier for frustration that no single word tells. Fine irony escapes both; they only ever bring a person sooner.
/// </summary>
/// <param name="Sentiment">From −1, upset, to 1, happy; 0 when nothing tells.</param>
/// <param name="IsAtRisk">Whether it speaks of lawyers, authorities, the press, or leaving.</param>
internal sealed record CustomerMood(double Sentiment, bool IsAtRisk)
{
    private const double UpsetBelow = -0.6;

    /// <summary>From here on the classifier alone is believed: of ordinary questions it takes about two in a hundred for upset.</summary>
    private const double FrustratedFrom = 0.85;

    private static readonly Dictionary<string, double> s_weights = Read(
        (-3, "furious outrageous disgusting disgraceful scam fraud terrible horrible unacceptable worst ripoff ridiculous unverschämt frechheit betrug katastrophe katastrophal "
            + "unfassbar inakzeptabel skandal abzocke widerlich wütend stinksauer empörend"),
        (-2, "angry awful useless pathetic hate joke incompetent disappointed frustrated frustrating annoyed annoying nightmare unhappy fed sauer genervt nervt enttäuscht "
            + "frustrierend nutzlos unmöglich miserabel peinlich schlimm lächerlich ärgerlich unzufrieden"),
        (-1, "bad broken wrong still again slow waiting never nothing ignored unanswered failing schlecht kaputt falsch wieder langsam warte nie nichts ignoriert noch immer"),
        (1, "good fine nice helpful works solved clear gut nett hilfreich funktioniert gelöst klar"),
        (2, "great thanks thank love perfect excellent happy awesome amazing danke super toll prima perfekt wunderbar zufrieden klasse"));

    private static readonly HashSet<string> s_negations = [.. "not no don't doesn't didn't isn't wasn't can't cannot won't kein keine keinen nicht nie".Split(' ')];

    private static readonly HashSet<string> s_emphasis = [.. "very so really extremely absolutely totally completely sehr so wirklich extrem total völlig absolut".Split(' ')];

    private static readonly string[] s_risks =
    [
        "lawyer", "attorney", "legal action", "sue you", "lawsuit", "court", "consumer protection", "data protection authority", "report you", "the press", "journalist",
        "chargeback", "cancel my account", "cancel our contract", "cancel everything", "switch to a competitor", "anwalt", "rechtsanwalt", "klage", "verklage", "gericht", "verbraucherzentrale",
        "verbraucherschutz", "datenschutzbehörde", "anzeige erstatten", "presse", "rückbuchung", "kündige", "kündigen wir", "zur konkurrenz",
    ];

    /// <summary>Whether it sounds so that a person should come soon.</summary>
    public bool IsUpset => Sentiment < UpsetBelow;

    /// <summary>How a text sounds.</summary>
    public static CustomerMood Of(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', '\n', '\t', ',', '.', ';', ':', '!', '?', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var sum = 0.0;
        for (var index = 0; index < words.Length; index++)
        {
            if (!s_weights.TryGetValue(words[index], out var weight))
                continue;
            if (index > 0 && s_emphasis.Contains(words[index - 1]))
                weight *= 1.5;
            if (Enumerable.Range(Math.Max(0, index - 2), Math.Min(2, index)).Any(before => s_negations.Contains(words[before])))
                weight *= -0.6;
            sum += weight;
        }

        sum -= Shouting(text) + Math.Min(2, 0.5 * Math.Max(0, text.Count(letter => letter == '!') - 1));
        var risk = s_risks.Any(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
        var sentiment = (2 / (1 + Math.Exp(-0.5 * (risk ? sum - 1 : sum)))) - 1;
        var frustration = FrustrationModel.Trained.Probability(text);
        return new CustomerMood(Math.Round(frustration >= FrustratedFrom ? Math.Min(sentiment, 1 - (2 * frustration)) : sentiment, 3), risk);
    }

    /// <summary>Capitals are loud, but abbreviations are not.</summary>
    private static double Shouting(string text)
    {
        var letters = text.Where(char.IsLetter).ToList();
        return letters.Count >= 12 && letters.Count(char.IsUpper) > letters.Count * 0.7 ? 2 : 0;
    }

    private static Dictionary<string, double> Read(params (double Weight, string Words)[] groups) =>
        groups.SelectMany(group => group.Words.Split(' ').Select(word => (word, group.Weight))).DistinctBy(pair => pair.word)
            .ToDictionary(pair => pair.word, pair => pair.Weight, StringComparer.Ordinal);
}
