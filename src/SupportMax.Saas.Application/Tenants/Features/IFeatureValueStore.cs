namespace SupportMax.Saas.Tenants;

/// <summary>The current tenant's feature values; editions' values are the host's.</summary>
public interface IFeatureValueStore
{
    /// <summary>All values of the current tenant, editions' among them in the host.</summary>
    Task<IReadOnlyList<FeatureValue>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Writes values by name; a null takes the row away.</summary>
    Task ChangeAsync(string edition, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken);
}
