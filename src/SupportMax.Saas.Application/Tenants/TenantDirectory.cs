namespace SupportMax.Saas.Tenants;

internal sealed class TenantDirectory(ITenantRepository tenants, ICurrentTenant currentTenant) : ITenantDirectory
{
    public async Task<FoundTenantDto> FindByNameAsync(string name, CancellationToken cancellationToken)
    {
        if (name.Length > TenantConsts.MaxNameLength || name.Any(char.IsControl))
            return FoundTenantDto.None;
        using var host = currentTenant.Change(TenantId.Host);
        return ToDto(await tenants.FindByNameAsync(name, cancellationToken));
    }

    public async Task<FoundTenantDto> FindByIdAsync(Guid id, CancellationToken cancellationToken)
    {
        using var host = currentTenant.Change(TenantId.Host);
        return ToDto(await tenants.FindAsync(new TenantId(id), cancellationToken));
    }

    private static FoundTenantDto ToDto(Tenant? tenant) =>
        tenant is null ? FoundTenantDto.None : new FoundTenantDto(true, tenant.Id.Value, tenant.Name, tenant.NormalizedName, tenant.IsActive);
}
