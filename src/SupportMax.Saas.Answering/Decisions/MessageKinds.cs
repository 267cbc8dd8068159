using System.Text.RegularExpressions;

namespace SupportMax.Saas.Answering;

/// <summary>Tells questions from small talk, requests for a person, and what cannot be read.</summary>
internal static partial class MessageKinds
{
    /// <summary>Beyond, there is more to a message than its greeting.</summary>
    private const int MostSmallTalkWords = 8;

    /// <summary>Milliseconds. Texts are short, so a match takes microseconds; but on a busy machine a thread may rest for a second in the middle of one.</summary>
    internal const int LongestMatch = 60_000;

    /// <summary>Beyond, asking for a person is part of a story with a question in it.</summary>
    private const int MostRequestWords = 16;

    /// <summary>The kind of a cleaned text.</summary>
    public static MessageKind Of(string text)
    {
        var words = Words.Of(text);
        if (!text.Any(char.IsLetter)) return MessageKind.Unreadable;
        var line = string.Join(' ', words);
        if (words.Count <= MostRequestWords && AsksForPerson().IsMatch(line)) return MessageKind.PersonRequest;
        return words.Count <= MostSmallTalkWords && IsSmallTalk(line) ? MessageKind.SmallTalk : MessageKind.Question;
    }

    private static bool IsSmallTalk(string line) => SmallTalk().Replace(line, "").Trim().Length == 0;

    [GeneratedRegex(
        @"\b(hi+|hello+|hey+|hiya|howdy|greetings|good (morning|afternoon|evening|day|night)|morning|how are you( doing)?( today)?|how is it going|whats up|nice to meet you"
        + @"|thank you|thanks?|thx|ty|cheers|much appreciated|appreciate it|you re welcome|youre welcome|no problem|for (your|the) help|many|so much|very much|a lot|again"
        + @"|bye+|goodbye|bye bye|see (you|ya)( later| soon)?|have a (nice|good|great) (day|one|evening|weekend)|take care|that was helpful|that helped|that helps|thats all|that s all|that is all|that was all"
        + @"|ok(ay)?|great|perfect|awesome|cool|super|excellent|wonderful|got it|all good|works now|it works now|it works|there|team|everyone|all|guys|sir|madam|mate|you too"
        + @"|hallo|guten (tag|morgen|abend)|danke( schön| sehr)?|vielen dank|tschüss|auf wiedersehen|servus|moin|bonjour|salut|merci( beaucoup)?|au revoir|hola|buenos días|buenas tardes"
        + @"|gracias|muchas gracias|adiós|ciao|buongiorno|grazie( mille)?|arrivederci|olá|bom dia|obrigad[oa]|dank je( wel)?|bedankt|doei)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex SmallTalk();

    [GeneratedRegex(
        @"\b((talk|speak|chat|connect|transfer|forward|put|hand|escalate|pass|get|give|want|need|like|have|is there|reach|contact|call)\b.{0,40}\b(human|real person|person|agents?|representative|rep|someone|somebody|"
        + @"support (agent|person|team|staff)|human being|live (agent|person|chat|support)|real (human|agent)|operator|supervisor|manager|employee|advisor)( please| now| asap| here| today| instead)*$"
        + @"|^(human|agent|real person|representative|operator|live agent|live chat|person)( please| now)*$|not a (bot|robot|machine)|no more bots?|stupid bot|einem menschen|einen menschen|mitarbeiter sprechen|"
        + @"mit jemandem sprechen|parler à (un|quelqu)|hablar con (una persona|alguien|un agente))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex AsksForPerson();
}
