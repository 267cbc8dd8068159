using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>
/// Every tenant's grants, read once and kept for a short time: each request asks for them. A change is seen at once on the host
/// that makes it, and on the others when they hear of it, at the latest when the time is over.
/// </summary>
internal sealed class PermissionGrantCache(TenantScopes scopes, TimeProvider clock)
{
    private static readonly TimeSpan s_keepFor = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<TenantId, Entry> _entries = new();

    /// <summary>Names of permissions, by who grants them.</summary>
    public async Task<ILookup<(string ProviderName, string ProviderKey), string>> GetAsync(TenantId tenantId)
    {
        var now = clock.GetUtcNow();
        var entry = _entries.AddOrUpdate(tenantId, _ => Load(tenantId, now), (_, known) => known.Until > now ? known : Load(tenantId, now));
        try
        {
            return await entry.Grants.Value;
        }
        catch
        {
            _entries.TryRemove(new KeyValuePair<TenantId, Entry>(tenantId, entry));
            throw;
        }
    }

    /// <summary>Reads the tenant's grants anew the next time.</summary>
    public void Forget(TenantId tenantId) => _entries.TryRemove(tenantId, out _);

    /// <summary>Reads all grants anew the next time.</summary>
    public void ForgetAll() => _entries.Clear();

    private Entry Load(TenantId tenantId, DateTimeOffset now) => new(now + s_keepFor, new(() => scopes.RunAsync(tenantId, async services =>
    {
        var grants = await services.GetRequiredService<IPermissionGrantStore>().ListAsync(CancellationToken.None);
        return grants.ToLookup(grant => (grant.ProviderName, grant.ProviderKey), grant => grant.Permission);
    })));

    private sealed record Entry(DateTimeOffset Until, Lazy<Task<ILookup<(string ProviderName, string ProviderKey), string>>> Grants);
}
