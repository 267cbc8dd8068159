using System.Globalization;
using System.Text;
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
        var plain = WithoutPictures(text);
        if (!plain.Any(char.IsLetter))
            return plain.Length < text.Length && !plain.Any(letter => char.IsDigit(letter) || letter == '?') ? MessageKind.SmallTalk : MessageKind.Unreadable;
        var words = Words.Of(plain);
        var line = string.Join(' ', words);
        if (words.Count <= MostRequestWords && AsksForPerson().IsMatch(line)) return MessageKind.PersonRequest;
        return words.Count <= MostSmallTalkWords && IsSmallTalk(line) ? MessageKind.SmallTalk : MessageKind.Question;
    }

    /// <summary>The text without emoji: a thumb says no more than "ok".</summary>
    private static string WithoutPictures(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!IsPicture(rune))
                plain.Append(rune.ToString());
        return plain.ToString();
    }

    private static bool IsPicture(Rune rune) =>
        rune.Value is 0x200D or (>= 0xFE00 and <= 0xFE0F) or 0x20E3 || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol || rune.Value is >= 0x1F3FB and <= 0x1F3FF;

    private static bool IsSmallTalk(string line) => SmallTalk().Replace(line, "").Trim().Length == 0;

    [GeneratedRegex(
        @"\b(hi+|hello+|hey+|hiya|howdy|yo|greetings|good (morning|afternoon|evening|day|night)|morning|how are (you|u)( doing)?( today)?|how is it going|whats up|nice to meet you"
        + @"|thank (you|u)|thanks?|thankyou|thx|tnx|tysm|ty|cheers|much appreciated|appreciate (it|that)|you re welcome|youre welcome|no problem|no worries|np|for (your|the) (quick |fast |great |kind )?(help|reply|answer|response|support)|many|so much|very much|a lot|a bunch|again"
        + @"|bye+|goodbye|bye bye|cya|see (you|ya)( later| soon)?|have a (nice|good|great) (day|one|evening|weekend)|take care|that was helpful|that helped|that helps|that worked|thats all|that s all|that is all|that was all|thats it"
        + @"|ok(ay|ie)?|kk?|alright|all right|right|sure|fine|great|perfect|awesome|amazing|cool|nice|super|brilliant|lovely|excellent|wonderful|got it|gotcha|i see|understood|makes sense|sounds good|good to know|all good|will do|works now|it works now|it works|no thanks?|no thank you|yes thanks?|nope thanks?"
        + @"|there|team|everyone|all|guys|sir|madam|mate|bot|you too|ha(ha)+|he(he)+|lol|xd"
        + @"|hallo( zusammen)?|hallöchen|hi zusammen|hey zusammen|guten (tag|morgen|abend)|gute nacht|grüß (gott|dich|euch)|grüezi|servus|moin( moin)?|mahlzeit|wie gehts|wie geht s|wie geht es (dir|ihnen|euch)"
        + @"|danke( schön| sehr| dir| ihnen| euch| vielmals)?|dankeschön|besten dank|herzlichen dank|vielen( lieben)? dank|tausend dank|für (die|deine|ihre|eure)( schnelle| tolle)? (hilfe|antwort|auskunft)|bitte schön|gern geschehen|kein problem"
        + @"|tschüss|tschüs|tschau|ade|auf wiedersehen|bis (bald|später|dann|morgen)|mach s gut|schönen (tag|abend)( noch)?|schönes wochenende|mfg|lg|viele grüße|liebe grüße|mit freundlichen grüßen"
        + @"|alles klar|alles gut|alles bestens|in ordnung|passt( so)?|geht klar|verstanden|verstehe|ach so|aha|prima|klasse|toll|perfekt|wunderbar|genau|gut|sehr gut|das war s|das wars|das hat geholfen|hat geklappt|funktioniert( jetzt)?|nein danke|ja danke"
        + @"|bonjour|salut|merci( beaucoup)?|au revoir|hola|buenos días|buenas tardes"
        + @"|gracias|muchas gracias|adiós|ciao|buongiorno|grazie( mille)?|arrivederci|olá|bom dia|obrigad[oa]|dank je( wel)?|bedankt|doei)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex SmallTalk();

    [GeneratedRegex(
        @"\b((talk|speak|chat|connect|transfer|forward|put|hand|escalate|pass|get|give|want|need|like|have|is there|reach|contact|call)\b.{0,40}\b(human|real person|person|agents?|representative|rep|someone|somebody|"
        + @"support (agent|person|team|staff)|human being|live (agent|person|chat|support)|real (human|agent)|operator|supervisor|manager|employee|advisor)( please| now| asap| here| today| instead)*$"
        + @"|(talk|speak|chat|connect me|put me through) (to|with) ((a|an|some|your|the|real|live|human) )*(human|human being|person|agent|representative|someone|somebody|operator|supervisor|manager|employee|advisor)"
        + @"( (about|regarding|concerning|because)\b|$)"
        + @"|^(human|agent|real person|representative|operator|live agent|live chat|person)( please| now)*$|not a (bot|robot|machine)|no more bots?|stupid bot|einem menschen|einen menschen|mitarbeiter sprechen|"
        + @"mit jemandem sprechen|parler à (un|quelqu)|hablar con (una persona|alguien|un agente))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex AsksForPerson();
}
