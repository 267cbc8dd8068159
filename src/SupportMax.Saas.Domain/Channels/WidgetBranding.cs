namespace SupportMax.Saas.Channels;

/// <summary>How a tenant's widget looks and greets.</summary>
/// <param name="Name">Shown in the header and beside the bot's messages.</param>
/// <param name="Color">Background of header, launcher and the customer's bubbles, as #rrggbb.</param>
/// <param name="TextColor">Text on that colour, as #rrggbb.</param>
/// <param name="AvatarUrl">A square picture, or null for the name's first letter.</param>
/// <param name="Greeting">The first words, in Markdown.</param>
/// <param name="LauncherText">Beside the launcher, or null for none.</param>
/// <param name="Position"><c>right</c> or <c>left</c>.</param>
/// <param name="QuickStarts">Questions to start with by one click.</param>
public sealed record WidgetBranding(
    string Name,
    string Color,
    string TextColor,
    string? AvatarUrl,
    string Greeting,
    string? LauncherText,
    string Position,
    IReadOnlyList<string> QuickStarts)
{
    /// <summary>The same texts in other languages, by their two letters.</summary>
    public IReadOnlyDictionary<string, WidgetTexts>? Translations { get; init; }

    /// <summary>The texts for a visitor.</summary>
    /// <param name="locale">The visitor's language, such as <c>de-CH</c>; null when it is not known.</param>
    public WidgetTexts TextsFor(string? locale)
    {
        var language = (locale ?? "").Split('-', '_')[0].ToLowerInvariant();
        return Translations?.GetValueOrDefault(language) ?? new WidgetTexts(Greeting, LauncherText, QuickStarts);
    }

    /// <summary>The look a new tenant starts with.</summary>
    public static WidgetBranding CreateDefault(string name) =>
        new(name, "#2f5bd3", "#ffffff", null, "Hi! How can we help you?", null, "right", []);
}
