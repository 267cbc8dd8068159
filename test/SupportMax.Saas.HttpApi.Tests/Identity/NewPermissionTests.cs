using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.EntityFrameworkCore.Migrations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>Databases of earlier versions: the product's roles get what is new, once, and keep what their administrators decided.</summary>
public sealed class NewPermissionTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task A_permission_that_a_role_was_never_offered_is_granted_once_and_one_that_was_taken_away_is_not()
    {
        var tenant = await FindAsync("harbor");
        await using var owner = await host.Database.OpenAsOwnerAsync();
        await owner.ExecuteAsync($"delete from permission_grants where tenant_id = '{tenant}' and provider_key = 'admin' and permission in ('{SupportMaxPermissions.Email}', '{SupportMaxPermissions.Crm}')");
        await owner.ExecuteAsync($"delete from permission_offers where tenant_id = '{tenant}' and role = 'admin' and permission = '{SupportMaxPermissions.Email}'");

        await OfferAsync();
        (await GrantsOfAsync(owner, tenant)).ShouldContain(SupportMaxPermissions.Email);
        (await GrantsOfAsync(owner, tenant)).ShouldNotContain(SupportMaxPermissions.Crm);

        await owner.ExecuteAsync($"delete from permission_grants where tenant_id = '{tenant}' and permission = '{SupportMaxPermissions.Email}'");
        await OfferAsync();
        (await GrantsOfAsync(owner, tenant)).ShouldNotContain(SupportMaxPermissions.Email);
    }

    [Fact]
    public async Task A_database_from_before_offers_were_remembered_gets_only_what_came_after_its_tenant_began()
    {
        var (before, after) = (await FindAsync("northwind"), await FindAsync("harbor"));
        await using var owner = await host.Database.OpenAsOwnerAsync();
        string[] taken = [SupportMaxPermissions.ChatModels, SupportMaxPermissions.Tickets];
        foreach (var tenant in new[] { before, after })
            await owner.ExecuteAsync($"delete from permission_grants where tenant_id = '{tenant}' and provider_key = 'admin' and permission in ('{string.Join("', '", taken)}')");
        await owner.ExecuteAsync($"update staff_users set created_at = '2020-01-01' where tenant_id = '{before}'");
        await owner.ExecuteAsync($"update staff_users set created_at = now() + interval '1 hour' where tenant_id = '{after}'");
        await owner.ExecuteAsync("drop table permission_offers");
        await owner.ExecuteAsync("delete from schema_migrations where name = '0023_permission_offers'");
        (await DatabaseMigrator.MigrateAsync(host.Database.OwnerConnectionString, host.Database.ServingPassword, CancellationToken.None)).ShouldBe(["0023_permission_offers"]);

        await OfferAsync();

        (await GrantsOfAsync(owner, before)).ShouldContain(SupportMaxPermissions.ChatModels);
        (await GrantsOfAsync(owner, before)).ShouldNotContain(SupportMaxPermissions.Tickets);
        (await GrantsOfAsync(owner, after)).ShouldNotContain(SupportMaxPermissions.ChatModels);
        (await GrantsOfAsync(owner, after)).ShouldNotContain(SupportMaxPermissions.Tickets);
    }

    /// <summary>As the migrator does after each migration.</summary>
    private async Task OfferAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IDataSeedContributor>().Single(seed => seed.Order == 40).SeedAsync(CancellationToken.None);
    }

    private static Task<IReadOnlyList<string?>> GrantsOfAsync(Npgsql.NpgsqlConnection owner, TenantId tenant) =>
        owner.QueryAsync<string>($"select permission from permission_grants where tenant_id = '{tenant}' and provider_name = 'R' and provider_key = 'admin'");

    private async Task<TenantId> FindAsync(string name) => await host.Services.GetRequiredService<TenantScopes>().RunAsync(TenantId.Host, async services =>
        (await services.GetRequiredService<ITenantRepository>().FindByNameAsync(name, CancellationToken.None))!.Id);
}
