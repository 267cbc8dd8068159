namespace SupportMax.Saas.Tenants;

/// <summary>
/// Writes what a new installation starts with. The migrator runs every contributor after each migration, so one that finds its
/// data already there leaves it alone.
/// </summary>
public interface IDataSeedContributor
{
    /// <summary>Its place among the contributors; lower ones run first.</summary>
    int Order { get; }

    /// <summary>Writes what is missing. It sets the tenant it writes for by itself.</summary>
    Task SeedAsync(CancellationToken cancellationToken);
}
