using Npgsql;
using SupportMax.Saas.EntityFrameworkCore.Migrations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore.MultiTenancy;

/// <summary>The login that the host has cannot take the walls down.</summary>
public sealed class ServingRoleTests(DatabaseFixture fixture) : DatabaseTest(fixture), IClassFixture<DatabaseFixture>
{
    private const string Role = DatabaseMigrator.ServingRole;

    [Fact]
    public async Task It_has_no_attribute_that_passes_row_level_security()
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        var attributes = await owner.QueryAsync<bool[]>($"select array[rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication] from pg_roles where rolname = '{Role}'");
        attributes.Single().ShouldBe([false, false, false, false, false]);
    }

    [Fact]
    public async Task It_is_a_member_of_no_other_role()
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<string>($"select roleid::regrole::text from pg_auth_members where member = '{Role}'::regrole")).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_owns_nothing()
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<string>($"select classid::regclass || ' ' || objid from pg_shdepend where refobjid = '{Role}'::regrole and deptype = 'o'")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("alter table faqs disable row level security")]
    [InlineData("alter table faqs no force row level security")]
    [InlineData("drop policy tenant_wall on faqs")]
    [InlineData("create policy mine on faqs using (true)")]
    [InlineData("create table mine (id integer)")]
    [InlineData("truncate faqs")]
    [InlineData("set role supportmax_dispatch")]
    [InlineData("set session authorization postgres")]
    [InlineData("set row_security = off; select * from faqs")]
    [InlineData("select * from schema_migrations")]
    [InlineData("insert into schema_migrations (name, checksum) values ('9999', '')")]
    [InlineData("create or replace function current_tenant() returns uuid language sql return null")]
    [InlineData("copy faqs to program 'cat'")]
    public async Task It_is_refused(string statement)
    {
        await using var connection = await Database.OpenAsServingAsync(TenantId.Host);
        var refusal = await Should.ThrowAsync<PostgresException>(() => connection.ExecuteAsync(statement));
        refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Without_a_tenant_it_does_not_even_see_the_list_of_tenants()
    {
        await CreateTenantAsync();
        await using var connection = await Database.OpenAsServingAsync(default);
        (await connection.QueryAsync<Guid>("select id from tenants")).ShouldBeEmpty();
    }

    [Fact]
    public async Task For_a_tenant_the_list_of_tenants_is_its_own_line()
    {
        await CreateTenantAsync();
        var own = await CreateTenantAsync();
        await using var connection = await Database.OpenAsServingAsync(own);
        (await connection.QueryAsync<Guid>("select id from tenants")).ShouldBe([own.Value]);
    }

    [Fact]
    public async Task A_tenant_makes_no_tenant()
    {
        await using var connection = await Database.OpenAsServingAsync(await CreateTenantAsync());
        var refusal = await Should.ThrowAsync<PostgresException>(() => connection.ExecuteAsync($"insert into tenants values ('{Guid.NewGuid()}', 'x', 'X', true, now(), '')"));
        refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("update tenants set name = 'renamed'")]
    [InlineData("delete from tenants")]
    public async Task A_tenant_changes_no_tenant_not_even_itself(string statement)
    {
        var own = await CreateTenantAsync("own-" + Guid.NewGuid().ToString("N"));
        await using var connection = await Database.OpenAsServingAsync(own);
        (await connection.ExecuteAsync(statement)).ShouldBe(0);
        await using var owner = await Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<bool>($"select name like 'own-%' from tenants where id = '{own}'")).ShouldBe([true]);
    }
}
