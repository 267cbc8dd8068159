namespace SupportMax.Saas.Knowledge;

/// <summary>The current tenant's product areas by name in any case.</summary>
internal sealed class ProductAreaNames(IReadOnlyList<ProductArea> areas)
{
    private readonly Dictionary<string, string> _byName = areas.ToDictionary(area => area.Name, area => area.Name, StringComparer.OrdinalIgnoreCase);

    public int Count => _byName.Count;

    /// <summary>The name as it stands in the list, or null.</summary>
    public string? Find(string name) => _byName.GetValueOrDefault(name.Trim());

    public void Add(string name) => _byName.Add(name, name);
}
