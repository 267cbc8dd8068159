using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>Finds the tenant that somebody who has not signed in speaks of.</summary>
internal sealed class StaffTenants(ITenantRepository tenants, ICurrentTenant currentTenant)
{
    /// <summary>The named active tenant, else the chosen one, else the host; null when there is no such tenant.</summary>
    /// <param name="name">The tenant's name as it was typed.</param>
    /// <param name="chosen">Id or name of a tenant chosen before; counts when no name was typed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TenantId?> FindAsync(string? name, string? chosen, CancellationToken cancellationToken)
    {
        var byName = !string.IsNullOrWhiteSpace(name);
        var wanted = byName ? name : chosen;
        if (string.IsNullOrWhiteSpace(wanted))
            return TenantId.Host;
        if (wanted.Length > TenantConsts.MaxNameLength || wanted.Any(char.IsControl))
            return null;
        using var host = currentTenant.Change(TenantId.Host);
        var found = !byName && Guid.TryParse(wanted, out var id)
            ? await tenants.FindAsync(new TenantId(id), cancellationToken)
            : await tenants.FindByNameAsync(wanted, cancellationToken);
        return found is { IsActive: true } ? found.Id : null;
    }
}
