namespace SupportMax.Saas.Knowledge;

/// <summary>The five intents by name.</summary>
public static class Intents
{
    private static readonly Dictionary<string, Intent> s_byName = Enum.GetValues<Intent>().ToDictionary(intent => intent.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds an intent by its name in any case; numbers are no names.</summary>
    public static bool TryParse(string? name, out Intent intent) => s_byName.TryGetValue(name?.Trim() ?? "", out intent);
}
