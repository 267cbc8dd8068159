using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Each tenant's thresholds in memory: every message needs them, and they change rarely.</summary>
internal sealed class TenantThresholds(TenantScopes scopes)
{
    private readonly ConcurrentDictionary<TenantId, AnsweringSettings> _settings = new();

    public async ValueTask<AnsweringSettings> GetAsync(TenantId tenantId, CancellationToken cancellationToken)
    {
        if (_settings.TryGetValue(tenantId, out var known))
            return known;
        var read = await scopes.RunAsync(tenantId, services => services.GetRequiredService<IAnsweringSettingsRepository>().FindAsync(cancellationToken));
        return _settings.GetOrAdd(tenantId, read ?? AnsweringSettings.CreateDefault());
    }

    public void Forget(TenantId tenantId) => _settings.TryRemove(tenantId, out _);

    public void ForgetAll() => _settings.Clear();
}
