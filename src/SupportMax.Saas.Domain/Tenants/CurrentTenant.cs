namespace SupportMax.Saas.Tenants;

/// <summary>Keeps the current tenant in the asynchronous flow, so that no two requests can see each other's.</summary>
public sealed class CurrentTenant : ICurrentTenant
{
    private readonly AsyncLocal<TenantId> _id = new();

    /// <inheritdoc />
    public TenantId Id => _id.Value;

    /// <inheritdoc />
    public IDisposable Change(TenantId tenantId)
    {
        var before = _id.Value;
        _id.Value = tenantId;
        return new Scope(this, before);
    }

    private sealed class Scope(CurrentTenant owner, TenantId before) : IDisposable
    {
        public void Dispose() => owner._id.Value = before;
    }
}
