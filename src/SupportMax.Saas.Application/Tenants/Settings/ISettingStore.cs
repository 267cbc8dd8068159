namespace SupportMax.Saas.Tenants;

/// <summary>The current tenant's settings.</summary>
public interface ISettingStore
{
    /// <summary>All that are set, by name.</summary>
    Task<IReadOnlyDictionary<string, string>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Writes values by name; a null or empty one takes the row away.</summary>
    Task ChangeAsync(IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken);
}
