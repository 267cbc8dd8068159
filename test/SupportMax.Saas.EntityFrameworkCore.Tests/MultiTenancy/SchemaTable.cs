using Npgsql;

namespace SupportMax.Saas.EntityFrameworkCore.MultiTenancy;

/// <summary>A table with a <c>tenant_id</c>, as the database describes it.</summary>
internal sealed record SchemaTable(string Name, IReadOnlyList<SchemaColumn> Columns, IReadOnlyList<ForeignKey> ForeignKeys)
{
    /// <summary>Every tenant-owned table; a referenced one stands before those that refer to it.</summary>
    public static async Task<IReadOnlyList<SchemaTable>> ListTenantOwnedAsync(NpgsqlConnection connection)
    {
        var names = await connection.QueryAsync<string>(
            "select table_name::text from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' order by 1");
        var open = new List<SchemaTable>();
        foreach (var name in names)
            open.Add(new SchemaTable(name!, await SchemaColumn.ListAsync(connection, name!), await ForeignKey.ListAsync(connection, name!)));
        var ordered = new List<SchemaTable>();
        while (open.Count > 0)
        {
            var next = open.First(table => table.ForeignKeys.All(key => key.Table == table.Name || open.TrueForAll(other => other.Name != key.Table)));
            open.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }
}

/// <summary>A column that takes a value.</summary>
internal sealed record SchemaColumn(string Name, string Type)
{
    public static async Task<IReadOnlyList<SchemaColumn>> ListAsync(NpgsqlConnection connection, string table) =>
        [.. (await connection.QueryAsync<string[]>(
            $"""
             select array[attname::text, format_type(atttypid, atttypmod)] from pg_attribute
             where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = '' order by attnum
             """)).Select(column => new SchemaColumn(column![0], column[1]))];

    /// <summary>A value that no other row has, as a literal.</summary>
    public string NewValue() => Type switch
    {
        "uuid" => $"'{Guid.NewGuid()}'",
        "text" => $"'{Guid.NewGuid()}'",
        "bytea" => $"'\\x{Guid.NewGuid():N}'",
        "jsonb" => "'{}'",
        "boolean" => "true",
        "integer" or "bigint" or "smallint" or "double precision" or "real" or "numeric" => "1",
        "timestamp with time zone" or "date" => "now()",
        _ when Type.EndsWith("[]", StringComparison.Ordinal) => "'{}'",
        _ => throw new NotSupportedException($"Column {Name} has the type {Type}: say here what a value of it looks like."),
    };
}

/// <summary>Columns that refer to another table.</summary>
internal sealed record ForeignKey(string Table, IReadOnlyList<string> Columns, IReadOnlyList<string> ReferencedColumns)
{
    public static async Task<IReadOnlyList<ForeignKey>> ListAsync(NpgsqlConnection connection, string table)
    {
        const string names = "select string_agg(attname, ',' order by position) from unnest({0}) with ordinality as key (number, position) join pg_attribute on attrelid = {1} and attnum = number";
        var rows = await connection.QueryAsync<string[]>(
            $"""
             select array[confrelid::regclass::text, ({string.Format(null, names, "conkey", "conrelid")}), ({string.Format(null, names, "confkey", "confrelid")})]
             from pg_constraint where contype = 'f' and conrelid = '{table}'::regclass and confrelid <> 'tenants'::regclass
             """);
        return [.. rows.Select(row => new ForeignKey(row![0], row[1].Split(','), row[2].Split(',')))];
    }
}
