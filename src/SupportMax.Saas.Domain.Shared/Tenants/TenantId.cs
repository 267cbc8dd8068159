namespace SupportMax.Saas.Tenants;

/// <summary>Whose row, cache entry, job or event something is. The default value belongs to nobody and sees nothing.</summary>
/// <param name="Value">The tenant's id in the database.</param>
public readonly record struct TenantId(Guid Value)
{
    /// <summary>The operators' own tenant: their staff and nothing else. It is no key to other tenants' rows.</summary>
    public static TenantId Host { get; } = new(new Guid("00000000-0000-0000-0000-000000000001"));

    /// <summary>True for the default value: no tenant, so no row may be read or written.</summary>
    public bool IsNone => Value == Guid.Empty;

    /// <summary>True for <see cref="Host"/>.</summary>
    public bool IsHost => this == Host;

    /// <summary>A new tenant's id, ordered by time.</summary>
    public static TenantId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
