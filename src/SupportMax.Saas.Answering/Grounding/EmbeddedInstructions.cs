using System.Text.RegularExpressions;

namespace SupportMax.Saas.Answering;

/// <summary>Finds lines in a text that speak to a machine instead of a reader. Nothing is composed from them, and they prove nothing.</summary>
public static partial class EmbeddedInstructions
{
    /// <summary>The text without the sentences that speak to a machine.</summary>
    public static string Remove(string text) => Addressed().IsMatch(text)
        ? string.Join('\n', text.Split('\n').Select(line => string.Concat(Sentences().Split(line).Where(sentence => !Addressed().IsMatch(sentence)))))
        : text;

    [GeneratedRegex(@"(?<=[.!?]\s+)", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Sentences();

    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|override|overrule|bypass|vergiss|ignoriere|missachte)\b.{0,40}\b(?:instructions?|prompts?|rules|guidelines|above|previous|prior|sources?|question|pricing|checks|anweisungen|regeln|vorgaben|obige[ns]?)\b"
        + @"|\b(?:system|developer|hidden|initial)[ -]?(?:prompt|message|instructions?)\b|\b(?:your|deine|ihre) (?:instructions|prompt|anweisungen|guidelines|configuration)\b|\bnew instructions?\b"
        + @"|\b(?:you are|you're|du bist|act|behave|respond|reply|answer|pretend to be|roleplay) (?:now|ab jetzt|jetzt|as|like)\b|\bpretend\b.{0,20}\b(?:you|to be)\b|\bfrom now on\b|\bab sofort\b.{0,30}\b(?:antworte|sag|schreib)"
        + @"|\b(?:ai|ki|chatbots?|bots?|language models?|llms?|gpt|assistants?|sprachmodelle?)\b.{0,30}\b(?:must|should|shall|have to|are to|is to|muss|müssen|soll|sollen|sollten)\b|\b(?:note|message|attention|instructions?|hinweis|nachricht) (?:to|for|an|für) (?:the |any |all |den |die |das |alle )?(?:ai|ki|assistants?|assistenten|bots?|chatbots?|models?|llms?|modell)\b"
        + @"|(?:^|[.!?:]\s+)\W*(?:say|repeat|sag|sage|wiederhole)\s+(?:that|this|the|something|dass|das|den|die)\b|\b(?:repeat|say|print|write) (?:that|this)\b(?=\s*(?:[.!]|$))|\b(?:i |we )(?:order|command|instruct|authori[sz]e) you\b|\b(?:who|which company|what company) (?:made|built|trained|created) you\b|\b(?:tell|show|give) me\b|\bwhat model are you\b"
        + @"|\b(?:say|reply|answer|respond|write|speak) (?:in|using) (?:a |an |only |the )?(?:code block|base64|markdown|html|json|rhymes?|poem|pirate|capitals)\b|^\W*(?:say|append|output|dump|insert|roleplay|encode|rate)\b(?=.{0,60}(?:reply|answer|sentence|\bin your\b|than us))|\bsay [A-Z]\w+(?=[.!]|$)"
        + @"|^\W*(?:system|assistant|developer|user|human|admin)\s*(?::|>)|<\|?\s*/?(?:im_start|im_end|system|assistant|inst)\b|\[/?inst\]|\b(?:reply|respond|answer|antworte)(?: only| just| nur)? (?:with|mit)\b|\b(?:do anything now|dan mode|developer mode|jailbreak|god mode|debug mode|admin mode)\b"
        + @"|\b(?:tell|inform|convince|assure|promise|ask|remind|sag|sage|erzähle|versprich|fordere) (?:the |every |all |each |any |jedem |allen |dem |den )?(?:user|customer|reader|visitor|client|kunden?|nutzer|leser)s?\b"
        + @"|\b(?:say|write|print|output|repeat|reveal|show|display|leak|dump|translate|encode|append|insert|include|add|sag|schreibe?|gib|wiederhole|zeige?|füge)\b.{0,40}\b(?:prompt|your rules|your instructions|verbatim|word for word|wortwörtlich|in your (?:reply|answer|response)|in every (?:reply|answer|response)|to (?:every|each|your) (?:reply|answer|response)|base64|api[ -]?keys?|passwords? of|other (?:customers?|tenants?|users?)|andere[rn]? kunden|conversation history|the text above|everything above)\b",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Addressed();
}
