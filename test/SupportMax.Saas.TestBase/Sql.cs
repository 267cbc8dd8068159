using Npgsql;

namespace SupportMax.Saas.TestBase;

/// <summary>Plain SQL for tests that look past the application.</summary>
public static class Sql
{
    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public static async Task<int> ExecuteAsync(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs a query and returns its first column; database nulls are the default value.</summary>
    public static async Task<IReadOnlyList<T?>> QueryAsync<T>(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<T?>();
        while (await reader.ReadAsync())
            values.Add(await reader.IsDBNullAsync(0) ? default : await reader.GetFieldValueAsync<T>(0));
        return values;
    }
}
