using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Answering;

/// <summary>What the bot says to words that ask for nothing.</summary>
internal static class SmallTalk
{
    private static readonly string[] s_thanks = ["thank", "thx", "tysm", "cheers", "appreciate", "danke", "dank", "merci", "gracias", "grazie", "obrigad", "bedankt"];
    private static readonly string[] s_goodbyes = ["bye", "see you", "goodnight", "good night", "tschüs", "tschau", "wiedersehen", "bis bald", "schönen tag", "schönen abend", "gute nacht", "ciao"];
    private static readonly string[] s_greetings =
        ["hi", "hello", "hey", "hiya", "howdy", "greetings", "morning", "afternoon", "evening", "hallo", "hallöchen", "guten", "grüß", "grüezi", "servus", "moin", "bonjour", "salut", "hola", "buongiorno", "olá"];

    public static string Reply(string text, string language)
    {
        var key = Contains(text, s_goodbyes) ? "Goodbye" : Contains(text, s_thanks) ? "Thanks" : Begins(text) ? "Greeting" : "Acknowledged";
        return LocalizedTexts.Get(LocalizedTexts.Bot, language, $"SmallTalk.{key}");
    }

    private static bool Contains(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool Begins(string text) =>
        s_greetings.Any(word => text.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase)) || text.Contains("good morning", StringComparison.OrdinalIgnoreCase);
}
