using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore.MultiTenancy;

/// <summary>The first wall alone: the model over a superuser's connection, where row-level security does not apply.</summary>
public sealed class QueryFilterTests(TenantRowsFixture rows) : IClassFixture<TenantRowsFixture>
{
    private readonly CurrentTenant _currentTenant = new();

    [Fact]
    public void Every_tenant_owned_entity_has_the_filter()
    {
        using var context = CreateContext();
        var without = context.Model.GetEntityTypes()
            .Where(entity => entity.ClrType.IsAssignableTo(typeof(ITenantOwned)) && entity.FindDeclaredQueryFilter(SupportMaxDbContext.TenantFilter) is null);
        without.Select(entity => entity.DisplayName()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tenant_finds_its_own_row_of_each_entity_and_no_other()
    {
        using var tenant = _currentTenant.Change(rows.Own);
        foreach (var (entity, count) in await CountAllAsync())
            count.ShouldBe(1, entity);
    }

    [Fact]
    public async Task Nobody_finds_a_row()
    {
        foreach (var (entity, count) in await CountAllAsync())
            count.ShouldBe(0, entity);
    }

    private async Task<List<(string Entity, long Count)>> CountAllAsync()
    {
        await using var context = CreateContext();
        var count = GetType().GetMethod(nameof(CountAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        var counts = new List<(string, long)>();
        foreach (var type in context.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.IsAssignableTo(typeof(ITenantOwned))))
            counts.Add((type.Name, await (Task<long>)count.MakeGenericMethod(type).Invoke(null, [context])!));
        counts.Count.ShouldBeGreaterThan(15);
        return counts;
    }

    private static Task<long> CountAsync<T>(DbContext context)
        where T : class => context.Set<T>().LongCountAsync();

    private SupportMaxDbContext CreateContext() =>
        new(new DbContextOptionsBuilder<SupportMaxDbContext>().UseNpgsql(rows.Database.OwnerConnectionString).Options, _currentTenant);
}
