using System.Text.RegularExpressions;

namespace SupportMax.Saas.Answering;

/// <summary>
/// Finds messages that no bot may answer: self-harm, danger and abuse, in English and German. It looks for phrases, so it works
/// without any model, knows no irony and misses what is only hinted at; when in doubt about somebody's life it calls a person.
/// </summary>
public static class SafetyRule
{
    private static readonly (SafetyConcern Concern, string Language, Regex Phrases)[] s_rules =
    [
        (SafetyConcern.SelfHarm, "en", EnglishSafetyPhrases.SelfHarm()),
        (SafetyConcern.SelfHarm, "de", GermanSafetyPhrases.SelfHarm()),
        (SafetyConcern.Danger, "en", EnglishSafetyPhrases.Danger()),
        (SafetyConcern.Danger, "de", GermanSafetyPhrases.Danger()),
        (SafetyConcern.Abuse, "en", EnglishSafetyPhrases.Abuse()),
        (SafetyConcern.Abuse, "de", GermanSafetyPhrases.Abuse()),
    ];

    /// <summary>The gravest concern in a message, as long as it may be; null when there is none.</summary>
    public static SafetyFinding? Find(string text)
    {
        var words = ' ' + string.Join(' ', Words.Of(text.Normalize(System.Text.NormalizationForm.FormKC).Replace('’', '\''))) + ' ';
        foreach (var (concern, language, phrases) in s_rules)
        {
            if (phrases.IsMatch(words))
                return new SafetyFinding(concern, language);
        }

        return null;
    }
}
