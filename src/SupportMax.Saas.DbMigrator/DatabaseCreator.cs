using Npgsql;

namespace SupportMax.Saas.DbMigrator;

/// <summary>Makes the database itself.</summary>
internal static class DatabaseCreator
{
    /// <summary>Makes the database of the connection string, unless it is there.</summary>
    /// <returns>Whether it was made now.</returns>
    public static async Task<bool> EnsureAsync(string ownerConnectionString, CancellationToken cancellationToken)
    {
        var target = new NpgsqlConnectionStringBuilder(ownerConnectionString);
        var name = target.Database!;
        try
        {
            await using var probe = new NpgsqlConnection(ownerConnectionString);
            await probe.OpenAsync(cancellationToken);
            return false;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // The server is there and takes the login; only the database is missing.
        }

        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ownerConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var create = new NpgsqlCommand($"create database \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", connection);
        try
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
            return true;
        }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another migrator was faster; both go on with the same database.
            return false;
        }
    }
}
