using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Tenants;

/// <summary>Runs work for one tenant with services of its own, outside any request: the tenant is set before they are made.</summary>
public sealed class TenantScopes(IServiceScopeFactory scopes, ICurrentTenant currentTenant)
{
    /// <summary>Runs the work and returns what it returns.</summary>
    public async Task<T> RunAsync<T>(TenantId tenantId, Func<IServiceProvider, Task<T>> work)
    {
        using var tenant = currentTenant.Change(tenantId);
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Runs the work.</summary>
    public async Task RunAsync(TenantId tenantId, Func<IServiceProvider, Task> work)
    {
        using var tenant = currentTenant.Change(tenantId);
        await using var scope = scopes.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }
}
