using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

/// <summary>The first operator: <c>admin</c>, who creates the tenants.</summary>
internal sealed class HostSeed(TenantScopes scopes, SeedPassword password) : IDataSeedContributor
{
    private static readonly NewStaff s_admin = new("admin", "admin@supportmax.example", "Olivia", "Operator", StaffRoleNames.HostAdmin);

    public int Order => 10;

    public Task SeedAsync(CancellationToken cancellationToken) => scopes.RunAsync(
        TenantId.Host,
        services => services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
            token => AddAsync(services.GetRequiredService<StaffSetup>(), token), cancellationToken));

    private async Task<bool> AddAsync(StaffSetup staff, CancellationToken cancellationToken)
    {
        if (await staff.HasRoleAsync(StaffRoleNames.HostAdmin))
            return false;
        await staff.AddRolesAsync(RolePresets.Host, cancellationToken);
        await staff.AddUserAsync(s_admin, password.Value);
        return true;
    }
}
