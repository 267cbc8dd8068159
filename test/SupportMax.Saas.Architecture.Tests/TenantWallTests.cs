using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas;

public sealed class TenantWallTests(DatabaseFixture fixture) : DatabaseTest(fixture), IClassFixture<DatabaseFixture>
{
    [Fact]
    public void Every_tenant_owned_class_of_the_domain_is_mapped() =>
        Layers.Load(Layers.Domain).GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ITenantOwned)))
            .Except(ReadEntities().Select(entity => entity.ClrType)).Select(type => type.Name).ShouldBeEmpty();

    [Fact]
    public void Every_entity_with_a_tenant_is_tenant_owned() =>
        ReadEntities().Where(entity => entity.FindProperty("TenantId") is not null && !entity.ClrType.IsAssignableTo(typeof(ITenantOwned)))
            .Select(entity => entity.DisplayName()).ShouldBeEmpty();

    [Fact]
    public void Every_tenant_owned_entity_is_filtered_by_the_current_tenant() =>
        ReadEntities().Where(entity => entity.ClrType.IsAssignableTo(typeof(ITenantOwned)) && entity.FindDeclaredQueryFilter(SupportMaxDbContext.TenantFilter) is null)
            .Select(entity => entity.DisplayName()).ShouldBeEmpty();

    [Fact]
    public async Task The_table_of_every_tenant_owned_entity_and_every_table_with_a_tenant_has_a_forced_policy()
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        var walled = await owner.QueryAsync<string>(
            """
            select c.relname::text from pg_class c join pg_policy p on p.polrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and c.relforcerowsecurity and p.polname = 'tenant_wall' and p.polcmd = '*'
            and pg_get_expr(p.polqual, p.polrelid) = '(tenant_id = current_tenant())' and pg_get_expr(p.polwithcheck, p.polrelid) = '(tenant_id = current_tenant())'
            """);
        var mapped = ReadEntities().Where(entity => entity.ClrType.IsAssignableTo(typeof(ITenantOwned))).Select(entity => entity.GetTableName());
        var withTenant = await owner.QueryAsync<string>("select table_name::text from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id'");
        mapped.Union(withTenant).Except(walled).ShouldBeEmpty();
        walled.Count.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task No_other_policy_lets_the_serving_role_see_more()
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        // Policies add up: one more that applies to the serving role would open the wall.
        (await owner.QueryAsync<string>(
            "select tablename || ' ' || policyname from pg_policies where policyname <> 'tenant_wall' and not roles <@ '{supportmax_dispatch}' and tablename <> 'tenants'")).ShouldBeEmpty();
    }

    private List<IEntityType> ReadEntities()
    {
        using var scope = Services.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<SupportMaxDbContext>().Model.GetEntityTypes()];
    }
}
