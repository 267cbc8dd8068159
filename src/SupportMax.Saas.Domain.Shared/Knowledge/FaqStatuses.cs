namespace SupportMax.Saas.Knowledge;

/// <summary>The statuses by name.</summary>
public static class FaqStatuses
{
    private static readonly Dictionary<string, FaqStatus> s_byName =
        Enum.GetValues<FaqStatus>().ToDictionary(status => status.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds a status by its name in any case; numbers are no names.</summary>
    public static bool TryParse(string? name, out FaqStatus status) => s_byName.TryGetValue(name?.Trim() ?? "", out status);
}
