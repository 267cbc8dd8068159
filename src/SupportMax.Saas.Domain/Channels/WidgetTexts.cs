namespace SupportMax.Saas.Channels;

/// <summary>What a tenant's widget says in one language.</summary>
/// <param name="Greeting">The first words, in Markdown.</param>
/// <param name="LauncherText">Beside the launcher, or null for none.</param>
/// <param name="QuickStarts">Questions to start with by one click.</param>
public sealed record WidgetTexts(string Greeting, string? LauncherText, IReadOnlyList<string> QuickStarts);
