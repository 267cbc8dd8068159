using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Answering;

/// <summary>Which offer a customer's words take.</summary>
internal static class OfferChoice
{
    /// <summary>The offer that is taken by its words, or by its number in the list; null when none is.</summary>
    public static Offer? Find(IReadOnlyList<Offer> offers, string words)
    {
        var text = WithoutEnd(words);
        return offers.FirstOrDefault(offer => string.Equals(WithoutEnd(offer.Text), text, StringComparison.OrdinalIgnoreCase))
            ?? (int.TryParse(text, out var number) && number >= 1 && number <= offers.Count ? offers[number - 1] : null);
    }

    private static string WithoutEnd(string text) => text.Trim().TrimEnd('.', '!', '?');
}
