using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

/// <summary>A tenant's own rule for how soon a person should look. All that it names must fit; an empty list means anything.</summary>
/// <param name="Priority">The priority that it gives.</param>
/// <param name="Words">Words or phrases of which the customer says one.</param>
/// <param name="Intents">Intents.</param>
/// <param name="ProductAreas">Product areas.</param>
/// <param name="CustomerTiers">What the customer is to the tenant, such as <c>Enterprise</c>.</param>
public sealed record PriorityRule(
    TicketPriority Priority, IReadOnlyList<string> Words, IReadOnlyList<string> Intents, IReadOnlyList<string> ProductAreas, IReadOnlyList<string> CustomerTiers)
{
    /// <summary>Whether it is about this case.</summary>
    public bool Fits(CaseFacts facts) =>
        (Words.Count == 0 || Words.Any(word => facts.Words.Contains(word, StringComparison.OrdinalIgnoreCase)))
        && Has(Intents, facts.Intent) && Has(ProductAreas, facts.ProductArea) && Has(CustomerTiers, facts.CustomerTier);

    /// <summary>Whether it names anything, and nothing empty or endless.</summary>
    public bool IsValid()
    {
        IReadOnlyList<IReadOnlyList<string>> all = [Words, Intents, ProductAreas, CustomerTiers];
        return Enum.IsDefined(Priority) && all.Any(list => list.Count > 0)
            && all.All(list => list.Count <= RoutingConsts.MaxListLength && list.All(entry => entry.Trim().Length is > 0 and <= RoutingConsts.MaxNameLength));
    }

    private static bool Has(IReadOnlyList<string> wanted, string? value) => wanted.Count == 0 || (value is not null && wanted.Contains(value, StringComparer.OrdinalIgnoreCase));
}

/// <summary>What is known of a case whose priority is asked for.</summary>
/// <param name="Words">What the customer said.</param>
/// <param name="Intent">What they want; null when it was not understood.</param>
/// <param name="ProductArea">What it is about.</param>
/// <param name="CustomerTier">What the customer is to the tenant; null when nobody has said.</param>
public sealed record CaseFacts(string Words, string? Intent, string? ProductArea, string? CustomerTier);
