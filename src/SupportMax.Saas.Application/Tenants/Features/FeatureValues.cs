using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Tenants;

/// <summary>Who gives a feature its value, first come first: the tenant, its edition, or the definition.</summary>
internal sealed record GivenValue(string Value, string Provider, string? Key);

/// <summary>
/// Every tenant's features, read once and kept for a short time. Another process's change is seen when the time is over, one of this process at once.
/// </summary>
internal sealed class FeatureValues(TenantScopes scopes, TimeProvider clock)
{
    public const string TenantProvider = "T";
    public const string EditionProvider = "E";
    private const string DefaultProvider = "D";
    private static readonly TimeSpan s_keepFor = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<TenantId, Entry> _entries = new();

    /// <summary>A tenant's features by name.</summary>
    public async Task<IReadOnlyDictionary<string, GivenValue>> OfTenantAsync(TenantId tenantId)
    {
        var now = clock.GetUtcNow();
        var entry = _entries.AddOrUpdate(tenantId, _ => Load(tenantId, now), (_, known) => known.Until > now ? known : Load(tenantId, now));
        try
        {
            return await entry.Values.Value;
        }
        catch
        {
            _entries.TryRemove(new KeyValuePair<TenantId, Entry>(tenantId, entry));
            throw;
        }
    }

    /// <summary>An edition's features by name.</summary>
    public async Task<IReadOnlyDictionary<string, GivenValue>> OfEditionAsync(string edition) => Resolve(edition, [], await ListAsync(TenantId.Host));

    /// <summary>Reads everything anew the next time: an edition's change is a change of all its tenants.</summary>
    public void Forget() => _entries.Clear();

    private Entry Load(TenantId tenantId, DateTimeOffset now) => new(now + s_keepFor, new(() => LoadAsync(tenantId)));

    private async Task<IReadOnlyDictionary<string, GivenValue>> LoadAsync(TenantId tenantId)
    {
        var ofHost = await ListAsync(TenantId.Host);
        if (tenantId.IsHost)
            return Resolve("", ofHost, []);
        var tenant = await scopes.RunAsync(tenantId, services => services.GetRequiredService<ITenantRepository>().FindAsync(tenantId, CancellationToken.None));
        return Resolve(tenant?.Edition ?? Editions.Trial, await ListAsync(tenantId), ofHost, tenantId);
    }

    private Task<IReadOnlyList<FeatureValue>> ListAsync(TenantId tenantId) =>
        scopes.RunAsync(tenantId, services => services.GetRequiredService<IFeatureValueStore>().ListAsync(CancellationToken.None));

    private static Dictionary<string, GivenValue> Resolve(
        string edition, IReadOnlyList<FeatureValue> own, IReadOnlyList<FeatureValue> ofHost, TenantId tenantId = default)
    {
        var ofTenant = own.Where(value => value.Edition.Length == 0).ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
        var ofEdition = ofHost.Where(value => value.Edition == edition && edition.Length > 0).ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
        return FeatureDefinitions.All.ToDictionary(feature => feature.Name, Give, StringComparer.Ordinal);

        GivenValue Give(FeatureDefinition feature)
        {
            if (ofTenant.TryGetValue(feature.Name, out var value))
                return new GivenValue(value, TenantProvider, tenantId.IsNone ? null : tenantId.ToString());
            value = ofEdition.GetValueOrDefault(feature.Name) ?? FeatureDefinitions.PresetOf(edition, feature.Name);
            return value is null ? new GivenValue(feature.Default, DefaultProvider, null) : new GivenValue(value, EditionProvider, edition);
        }
    }

    private sealed record Entry(DateTimeOffset Until, Lazy<Task<IReadOnlyDictionary<string, GivenValue>>> Values);
}
