namespace SupportMax.Saas;

/// <summary>ABP's pages expect this member on everything they edit, and post it back.</summary>
public abstract record ExtensibleDto
{
    /// <summary>Always empty: nothing here is extended.</summary>
    public IReadOnlyDictionary<string, object> ExtraProperties { get; } = new Dictionary<string, object>(StringComparer.Ordinal);
}
