using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Tenants;

internal sealed class SampleTenantsSeed(TenantScopes scopes, SeedPassword password) : IDataSeedContributor
{
    public int Order => 20;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        foreach (var tenant in SampleTenants.All(password.Value))
            await scopes.RunAsync(TenantId.Host, services => services.GetRequiredService<TenantOnboarding>().EnsureAsync(tenant, cancellationToken));
    }
}
