using System.Text.RegularExpressions;

namespace SupportMax.Saas.Answering;

/// <summary>A message that leans on the one before it: "and for guests?", "how much is it then".</summary>
internal static partial class FollowUp
{
    private const int MostWords = 9;

    /// <summary>Fewer words than this rarely ask anything on their own.</summary>
    private const int FewWords = 3;

    /// <summary>The message completed by the last one it can lean on; null when it stands alone.</summary>
    public static string? Complete(string text, ConversationContext? context)
    {
        if (context is null || context.PreviousCustomerTexts.Count == 0) return null;
        var words = Words.Of(text);
        if (words.Count > MostWords || (words.Count > FewWords && !LeansBack().IsMatch(text))) return null;
        var previous = context.PreviousCustomerTexts.Select(CustomerText.Clean).LastOrDefault(before => MessageKinds.Of(before) == MessageKind.Question);
        return previous is null ? null : $"{previous} {text}";
    }

    /// <summary>Whether the message says by its first words that it goes on from the one before.</summary>
    public static bool BeginsWithLink(string text) => Link().IsMatch(text);

    [GeneratedRegex(
        @"^\s*(and|but|or|also|then|what about|how about|what if|same|und|was ist mit|et|y)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MessageKinds.LongestMatch)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^\s*(and|but|or|also|so|then|what about|how about|what if|what else|for|in|on|with|without|same|which one|und|et|y)\b|\b(it|that|this|those|these|them|they|one|there|then|instead|too|as well)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MessageKinds.LongestMatch)]
    private static partial Regex LeansBack();
}
