using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore.MultiTenancy;

public sealed class SaveChangesGuardTests(DatabaseFixture fixture) : DatabaseTest(fixture), IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task A_new_row_gets_the_current_tenant()
    {
        var tenant = await CreateTenantAsync();
        var visitor = await AddVisitorAsync(tenant);
        visitor.TenantId.ShouldBe(tenant);
    }

    [Fact]
    public async Task A_new_row_without_a_tenant_is_refused() =>
        await Should.ThrowAsync<InvalidOperationException>(() => AddVisitorAsync(default));

    [Fact]
    public async Task A_change_of_another_tenants_row_is_refused()
    {
        var foreign = await AddVisitorAsync(await CreateTenantAsync());
        await ShouldRefuseAsync(context =>
        {
            context.Attach(foreign);
            foreign.Introduce(null, "Mallory", null);
        });
    }

    [Fact]
    public async Task A_removal_of_another_tenants_row_is_refused()
    {
        var foreign = await AddVisitorAsync(await CreateTenantAsync());
        await ShouldRefuseAsync(context => context.Remove(foreign));
    }

    [Fact]
    public async Task An_own_row_cannot_be_moved_to_another_tenant()
    {
        var (own, other) = (await CreateTenantAsync(), await CreateTenantAsync());
        var visitor = await AddVisitorAsync(own);
        await AsTenantAsync(own, async services =>
        {
            var context = services.GetRequiredService<SupportMaxDbContext>();
            context.Attach(visitor).Property(entity => entity.TenantId).CurrentValue = other;
            await Should.ThrowAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task A_pooled_connection_forgets_the_tenant_it_last_worked_for()
    {
        var tenant = await CreateTenantAsync();
        await AddVisitorAsync(tenant);
        (await CountVisitorsPastTheFilterAsync(tenant)).ShouldBe(1);
        (await CountVisitorsPastTheFilterAsync(default)).ShouldBe(0);
    }

    private Task<long> CountVisitorsPastTheFilterAsync(TenantId tenant) => AsTenantAsync(tenant, async services =>
        (await services.GetRequiredService<SupportMaxDbContext>().Database.SqlQuery<long>($"select count(*) as \"Value\" from visitors").ToListAsync())[0]);

    private async Task ShouldRefuseAsync(Action<SupportMaxDbContext> change)
    {
        await AsTenantAsync(await CreateTenantAsync(), async services =>
        {
            var context = services.GetRequiredService<SupportMaxDbContext>();
            change(context);
            await Should.ThrowAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        });
    }

    private Task<Visitor> AddVisitorAsync(TenantId tenant) => AsTenantAsync(tenant, async services =>
    {
        var visitor = new Visitor("en", Clock.GetUtcNow());
        services.GetRequiredService<IVisitorRepository>().Add(visitor);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        return visitor;
    });
}
