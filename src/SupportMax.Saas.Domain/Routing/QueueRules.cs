using SupportMax.Saas.Channels;

namespace SupportMax.Saas.Routing;

/// <summary>Which conversations a queue is for; an empty list means all.</summary>
/// <param name="Intents">Intents.</param>
/// <param name="ProductAreas">Product areas.</param>
/// <param name="Languages">Two-letter codes.</param>
/// <param name="Channels">Channels.</param>
/// <param name="Skills">What an agent has to know to be given one.</param>
public sealed record QueueRules(
    IReadOnlyList<string> Intents, IReadOnlyList<string> ProductAreas, IReadOnlyList<string> Languages, IReadOnlyList<ChannelKind> Channels, IReadOnlyList<string> Skills)
{
    /// <summary>Everything, for everybody.</summary>
    public static QueueRules All { get; } = new([], [], [], [], []);

    /// <summary>Whether a conversation belongs here.</summary>
    public bool Fit(string? intent, string? productArea, string? language, ChannelKind channel) =>
        Has(Intents, intent) && Has(ProductAreas, productArea) && Has(Languages, language) && (Channels.Count == 0 || Channels.Contains(channel));

    private static bool Has(IReadOnlyList<string> wanted, string? value) => wanted.Count == 0 || (value is not null && wanted.Contains(value, StringComparer.OrdinalIgnoreCase));
}
