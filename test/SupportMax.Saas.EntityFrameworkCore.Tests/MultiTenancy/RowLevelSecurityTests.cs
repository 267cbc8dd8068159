using Npgsql;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore.MultiTenancy;

/// <summary>The second wall alone: plain SQL as the serving role, without the model and its filters.</summary>
public sealed class RowLevelSecurityTests(TenantRowsFixture rows) : IClassFixture<TenantRowsFixture>
{
    [Fact]
    public Task A_tenant_reads_its_own_row_of_each_table_and_no_other() => ForEachTableAsync(rows.Own, async (connection, table) =>
        (await connection.QueryAsync<Guid>($"select tenant_id from {table}")).ShouldBe([rows.Own.Value], table));

    [Fact]
    public Task A_tenant_does_not_find_a_foreign_row_by_its_tenant_id() => ForEachTableAsync(rows.Own, async (connection, table) =>
        (await connection.QueryAsync<Guid>($"select tenant_id from {table} where tenant_id = '{rows.Foreign}'")).ShouldBeEmpty(table));

    [Fact]
    public Task Nobody_reads_no_row_at_all() => ForEachTableAsync(default, async (connection, table) =>
        (await connection.QueryAsync<long>($"select count(*) from {table}")).ShouldBe([0L], table));

    [Fact]
    public Task Operators_do_not_read_tenants_rows() => ForEachTableAsync(TenantId.Host, async (connection, table) =>
        (await connection.QueryAsync<long>($"select count(*) from {table}")).ShouldBe([0L], table));

    [Fact]
    public Task An_inserted_row_of_another_tenant_is_refused() => ForEachTableAsync(rows.Own, (connection, table) =>
        ShouldBeRefusedAsync(connection, InsertCopyOfForeignRow(table), table));

    [Fact]
    public Task Nobody_inserts_a_row() => ForEachTableAsync(default, (connection, table) =>
        ShouldBeRefusedAsync(connection, InsertCopyOfForeignRow(table), table));

    [Fact]
    public Task An_own_row_cannot_be_given_to_another_tenant() => ForEachTableAsync(rows.Own, (connection, table) =>
        ShouldBeRefusedAsync(connection, $"update {table} set tenant_id = '{rows.Foreign}'", table));

    [Fact]
    public Task An_update_of_everything_reaches_own_rows_alone() => ForEachTableAsync(rows.Own, async (connection, table) =>
    {
        await using var transaction = await connection.BeginTransactionAsync();
        (await connection.ExecuteAsync($"update {table} set tenant_id = tenant_id")).ShouldBe(1, table);
        (await connection.ExecuteAsync($"update {table} set tenant_id = tenant_id where tenant_id = '{rows.Foreign}'")).ShouldBe(0, table);
    });

    [Fact]
    public async Task A_delete_of_everything_reaches_own_rows_alone()
    {
        await using var connection = await rows.Database.OpenAsServingAsync(rows.Own);
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var table in rows.Tables.Reverse())
        {
            (await connection.ExecuteAsync($"delete from {table} where tenant_id = '{rows.Foreign}'")).ShouldBe(0, table);
            (await connection.ExecuteAsync($"delete from {table}")).ShouldBe(1, table);
        }
    }

    [Fact]
    public Task Nobody_updates_or_deletes_a_row() => ForEachTableAsync(default, async (connection, table) =>
    {
        await using var transaction = await connection.BeginTransactionAsync();
        (await connection.ExecuteAsync($"update {table} set tenant_id = tenant_id")).ShouldBe(0, table);
        (await connection.ExecuteAsync($"delete from {table}")).ShouldBe(0, table);
    });

    [Fact]
    public async Task A_setting_that_is_no_tenant_id_gives_an_error_and_no_rows()
    {
        await using var connection = await rows.Database.OpenAsServingAsync(default);
        await connection.ExecuteAsync("select set_config('app.tenant_id', 'everybody', false)");
        (await Should.ThrowAsync<PostgresException>(() => connection.QueryAsync<Guid>("select tenant_id from faqs"))).SqlState.ShouldBe(PostgresErrorCodes.InvalidTextRepresentation);
    }

    private string InsertCopyOfForeignRow(string table) =>
        $"insert into {table} ({rows.ColumnsOf(table)}) select {rows.ColumnsOf(table)} from jsonb_populate_record(null::{table}, @row::jsonb)";

    private async Task ShouldBeRefusedAsync(NpgsqlConnection connection, string sql, string table)
    {
        await using var owner = await rows.Database.OpenAsOwnerAsync();
        var foreignRow = await owner.QueryAsync<string>($"select to_jsonb({table})::text from {table} where tenant_id = '{rows.Foreign}'");
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("row", foreignRow[0]!);
        var refusal = await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync(), table);
        refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, table);
        refusal.MessageText.ShouldContain("row-level security", customMessage: table);
    }

    private async Task ForEachTableAsync(TenantId tenant, Func<NpgsqlConnection, string, Task> check)
    {
        rows.Tables.Count.ShouldBeGreaterThan(15);
        await using var connection = await rows.Database.OpenAsServingAsync(tenant);
        foreach (var table in rows.Tables)
            await check(connection, table);
    }
}
