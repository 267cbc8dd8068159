using System.Collections.Concurrent;
using System.Threading.Channels;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>Says that a tenant's desk has something to do: somebody waits, came, left or has become free.</summary>
internal sealed class DeskSignal
{
    private readonly Channel<TenantId> _tenants = Channel.CreateUnbounded<TenantId>();
    private readonly ConcurrentDictionary<TenantId, bool> _signalled = new();

    public void Wake(TenantId tenantId)
    {
        if (_signalled.TryAdd(tenantId, true))
            _tenants.Writer.TryWrite(tenantId);
    }

    /// <summary>The next tenant; from here on it may be signalled again.</summary>
    public async ValueTask<TenantId> TakeAsync(CancellationToken cancellationToken)
    {
        var next = await _tenants.Reader.ReadAsync(cancellationToken);
        _signalled.TryRemove(next, out _);
        return next;
    }
}
