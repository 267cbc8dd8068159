using System.Text.Json;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore.MultiTenancy;

/// <summary>Two tenants, each with one row in every tenant-owned table there is; a new table takes part by itself.</summary>
public sealed class TenantRowsFixture : IAsyncLifetime
{
    /// <summary>The tenant that looks.</summary>
    public TenantId Own { get; } = TenantId.New();

    /// <summary>The tenant whose rows it must not find.</summary>
    public TenantId Foreign { get; } = TenantId.New();

    /// <summary>The database with the rows.</summary>
    public TestDatabase Database { get; private set; } = null!;

    /// <summary>Every tenant-owned table; a referenced one stands before those that refer to it.</summary>
    public IReadOnlyList<string> Tables { get; private set; } = [];

    private Dictionary<string, string> _columns = [];

    /// <summary>The columns of a table that take a value, separated by commas.</summary>
    public string ColumnsOf(string table) => _columns[table];

    public async Task InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        await using var owner = await Database.OpenAsOwnerAsync();
        var tables = await SchemaTable.ListTenantOwnedAsync(owner);
        Tables = [.. tables.Select(table => table.Name)];
        _columns = tables.ToDictionary(table => table.Name, table => string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\"")), StringComparer.Ordinal);
        foreach (var tenant in new[] { Own, Foreign })
        {
            await owner.ExecuteAsync($"insert into tenants values ('{tenant}', '{tenant}', '{tenant}', true, now(), '')");
            var rows = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
            foreach (var table in tables)
                rows[table.Name] = await InsertAsync(owner, table, tenant, rows);
        }
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();

    private static async Task<Dictionary<string, string>> InsertAsync(
        Npgsql.NpgsqlConnection owner, SchemaTable table, TenantId tenant, Dictionary<string, Dictionary<string, string>> rows)
    {
        var values = table.Columns.ToDictionary(column => column.Name, column => column.NewValue(), StringComparer.Ordinal);
        values["tenant_id"] = $"'{tenant}'";
        foreach (var key in table.ForeignKeys.Where(key => key.Table != table.Name))
        {
            foreach (var (column, referenced) in key.Columns.Zip(key.ReferencedColumns))
                values[column] = rows[key.Table][referenced];
        }

        // A row that may refer to one of its own kind refers to itself.
        foreach (var key in table.ForeignKeys.Where(key => key.Table == table.Name))
        {
            foreach (var (column, referenced) in key.Columns.Zip(key.ReferencedColumns).Where(pair => pair.First != "tenant_id"))
                values[column] = values[referenced];
        }

        var columns = string.Join(", ", values.Keys.Select(column => $"\"{column}\""));
        var json = await owner.QueryAsync<string>($"insert into {table.Name} ({columns}) values ({string.Join(", ", values.Values)}) returning to_jsonb({table.Name})::text");
        return JsonDocument.Parse(json[0]!).RootElement.EnumerateObject()
            .ToDictionary(property => property.Name, property => $"'{property.Value.ToString().Replace("'", "''", StringComparison.Ordinal)}'", StringComparer.Ordinal);
    }
}
