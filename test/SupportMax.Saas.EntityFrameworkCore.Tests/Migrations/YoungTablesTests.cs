namespace SupportMax.Saas.EntityFrameworkCore.Migrations;

/// <summary>Plans are kept while a connection lives, so those that are made before there are rows have to be good ones for many.</summary>
public sealed class YoungTablesTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task A_row_is_looked_up_by_its_own_identifier_while_its_table_is_empty()
    {
        await using var owner = await _database.OpenAsOwnerAsync();
        await owner.ExecuteAsync("set plan_cache_mode = force_generic_plan");
        var tables = await owner.QueryAsync<string>(
            """
            select conrelid::regclass::text from pg_constraint
            where contype = 'u' and pg_get_constraintdef(oid) = 'UNIQUE (tenant_id, id)' order by 1
            """);
        tables.ShouldContain("conversations");
        foreach (var table in tables)
        {
            // What a foreign key asks for each row that refers to another.
            await owner.ExecuteAsync($"prepare known_{table} (uuid, uuid) as select 1 from only {table} x where tenant_id = $1 and id = $2 for key share of x");
            var plan = await owner.QueryAsync<string>($"explain execute known_{table} ('{Guid.Empty}', '{Guid.Empty}')");
            plan.ShouldContain(line => line!.Contains("Index Cond", StringComparison.Ordinal) && line.Contains("(id = $2)", StringComparison.Ordinal), $"{table}: {string.Join('\n', plan)}");
        }
    }
}
