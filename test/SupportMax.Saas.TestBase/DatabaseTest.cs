using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.TestBase;

/// <summary>A test on a real database. A class derives from it and takes its fixture: <c>IClassFixture&lt;DatabaseFixture&gt;</c>.</summary>
public abstract class DatabaseTest(DatabaseFixture fixture)
{
    /// <summary>The class's database.</summary>
    protected TestDatabase Database => fixture.Database;

    /// <summary>The time, as the services see it.</summary>
    protected TestClock Clock => fixture.Clock;

    /// <summary>The application's services.</summary>
    protected IServiceProvider Services => fixture.Services;

    /// <summary>Makes a tenant as an operator does; without a name, one that no other test has.</summary>
    protected async Task<TenantId> CreateTenantAsync(string? name = null)
    {
        var id = TenantId.New();
        await AsTenantAsync(TenantId.Host, async services =>
        {
            services.GetRequiredService<ITenantRepository>().Add(new Tenant(id, name ?? $"tenant-{id.Value:N}", Clock.GetUtcNow()));
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });
        return id;
    }

    /// <summary>Works for a tenant, with services of its own.</summary>
    protected Task AsTenantAsync(TenantId tenantId, Func<IServiceProvider, Task> work) =>
        Services.GetRequiredService<TenantScopes>().RunAsync(tenantId, work);

    /// <summary>Works for a tenant, with services of its own, and returns what the work returns.</summary>
    protected Task<T> AsTenantAsync<T>(TenantId tenantId, Func<IServiceProvider, Task<T>> work) =>
        Services.GetRequiredService<TenantScopes>().RunAsync(tenantId, work);
}
