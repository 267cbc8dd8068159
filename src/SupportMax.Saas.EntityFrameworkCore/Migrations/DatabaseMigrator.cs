using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace SupportMax.Saas.EntityFrameworkCore.Migrations;

/// <summary>Brings a PostgreSQL database to this version's schema. Many may run it at once; each script is applied once.</summary>
public static class DatabaseMigrator
{
    /// <summary>The role as which the host serves: it owns nothing and cannot pass row-level security.</summary>
    public const string ServingRole = "supportmax_app";

    private const string ScriptPrefix = "SupportMax.Migrations.";
    private const long LockKey = 0x53757070_4D617830;

    /// <summary>Applies the scripts that are missing, in order, under an advisory lock.</summary>
    /// <param name="ownerConnectionString">A login that may create roles and owns the database.</param>
    /// <param name="servingPassword">The password that the serving role gets.</param>
    /// <param name="cancellationToken">Stops between two scripts.</param>
    /// <returns>The names of the scripts that were applied now.</returns>
    /// <exception cref="InvalidOperationException">An applied script was changed afterwards.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(string ownerConnectionString, string servingPassword, CancellationToken cancellationToken)
    {
        // A pooled connection would keep the lock after it was closed.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ownerConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await ExecuteAsync(connection, $"select pg_advisory_lock({LockKey})", cancellationToken);
        await CreateRolesAsync(connection, servingPassword, cancellationToken);
        await ExecuteAsync(
            connection,
            "create table if not exists schema_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())",
            cancellationToken);
        var applied = await ReadAppliedAsync(connection, cancellationToken);
        var now = new List<string>();
        foreach (var (name, sql) in ReadScripts())
        {
            var checksum = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
            if (!applied.TryGetValue(name, out var known))
            {
                await ApplyAsync(connection, name, sql, checksum, cancellationToken);
                now.Add(name);
            }
            else if (known != checksum)
            {
                throw new InvalidOperationException($"Migration {name} was changed after it had been applied. Restore it and put the change into a new script.");
            }
        }

        return now;
    }

    private static IEnumerable<(string Name, string Sql)> ReadScripts()
    {
        var assembly = typeof(DatabaseMigrator).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ScriptPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            yield return (resource[ScriptPrefix.Length..], reader.ReadToEnd());
        }
    }

    private static async Task CreateRolesAsync(NpgsqlConnection connection, string servingPassword, CancellationToken cancellationToken)
    {
        // Roles belong to the whole cluster: another database's migration may be making them at the same moment.
        await ExecuteAsync(
            connection,
            $"""
             do $$ begin
                 begin create role {ServingRole} login noinherit nosuperuser nobypassrls; exception when duplicate_object or unique_violation then null; end;
                 begin create role supportmax_dispatch nologin nosuperuser nobypassrls; exception when duplicate_object or unique_violation then null; end;
                 begin grant supportmax_dispatch to current_user; exception when others then null; end;
             end $$
             """,
            cancellationToken);
        var literal = "'" + servingPassword.Replace("'", "''", StringComparison.Ordinal) + "'";
        await ExecuteAsync(connection, $"alter role {ServingRole} password {literal}", cancellationToken);
    }

    private static async Task<Dictionary<string, string>> ReadAppliedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand("select name, checksum from schema_migrations", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            applied[reader.GetString(0)] = reader.GetString(1);
        return applied;
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, string name, string sql, string checksum, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, sql, cancellationToken);
        await using var note = new NpgsqlCommand("insert into schema_migrations (name, checksum) values ($1, $2)", connection) { Parameters = { new() { Value = name }, new() { Value = checksum } } };
        await note.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
