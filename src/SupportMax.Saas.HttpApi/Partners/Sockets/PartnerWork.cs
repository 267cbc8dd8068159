using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Works on a frame as a request would: for the connection's tenant, with services of its own.</summary>
internal sealed class PartnerWork(IServiceScopeFactory scopes, ICurrentTenant currentTenant)
{
    public async Task<T> RunAsync<TService, T>(TenantId tenantId, Func<TService, Task<T>> work)
        where TService : notnull
    {
        using var tenant = currentTenant.Change(tenantId);
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
