using SupportMax.Saas.Answering;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Conversations;

/// <summary>Tells thanks and the like from what wants an answer: it must not open a conversation that is done.</summary>
internal static class Courtesy
{
    private static readonly HashSet<string> s_solved = LocalizedTexts.Languages
        .Select(language => LocalizedTexts.Get(LocalizedTexts.Bot, language, $"Offer.{OfferMeaning.Solved}")).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the text is small talk, says once more that all is well, or has no word and no question in it, such as a thumb.</summary>
    public static bool AsksForNothing(string text) =>
        s_solved.Contains(text.TrimEnd('.', '!', ' ')) || SmallTalkRule.IsSmallTalk(text)
        || (!text.Any(char.IsLetterOrDigit) && !text.Contains('?', StringComparison.Ordinal));
}
