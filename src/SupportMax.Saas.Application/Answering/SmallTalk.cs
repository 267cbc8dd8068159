using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Answering;

/// <summary>What the bot says to words that ask for nothing.</summary>
internal static class SmallTalk
{
    private static readonly string[] s_thanks = ["thank", "thx", "cheers", "great", "perfect", "danke", "merci", "super"];
    private static readonly string[] s_goodbyes = ["bye", "see you", "goodnight", "good night", "tschüss", "wiedersehen", "ciao"];

    public static string Reply(string text, string language)
    {
        var key = Contains(text, s_goodbyes) ? "Goodbye" : Contains(text, s_thanks) ? "Thanks" : "Greeting";
        return LocalizedTexts.Get(LocalizedTexts.Bot, language, $"SmallTalk.{key}");
    }

    private static bool Contains(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
