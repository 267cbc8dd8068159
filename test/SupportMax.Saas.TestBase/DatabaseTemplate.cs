using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using SupportMax.Saas.EntityFrameworkCore.Migrations;

namespace SupportMax.Saas.TestBase;

/// <summary>A migrated database, made once per version of the schema and server, from which each test class gets a copy.</summary>
internal static class DatabaseTemplate
{
    private const long LockKey = 0x54656D70_6C617465;
    private static readonly Lazy<Task<string>> s_name = new(MakeAsync);

    /// <summary>The template's name; the first caller makes it.</summary>
    public static Task<string> GetNameAsync() => s_name.Value;

    private static async Task<string> MakeAsync()
    {
        var name = TestDatabase.NamePrefix + "template_" + SchemaHash();
        var superuser = await TestServer.GetSuperuserConnectionStringAsync();
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        // Test projects run side by side; the lock ends with the connection.
        await connection.ExecuteAsync($"select pg_advisory_lock({LockKey})");
        await DropForgottenAsync(connection, name);
        if (await connection.QueryAsync<bool>($"select exists (select from pg_database where datname = '{name}')") is [false])
        {
            // Named only when whole, so that an interrupted run leaves no half a template.
            var draft = name + "_draft";
            await connection.ExecuteAsync($"drop database if exists {draft} with (force)");
            await connection.ExecuteAsync($"create database {draft}");
            var owner = new NpgsqlConnectionStringBuilder(superuser) { Database = draft, Pooling = false }.ConnectionString;
            await DatabaseMigrator.MigrateAsync(owner, TestServer.ServingPassword(superuser), CancellationToken.None);
            await connection.ExecuteAsync($"alter database {draft} rename to {name}");
        }

        await connection.ExecuteAsync($"select pg_advisory_unlock({LockKey})");
        return name;
    }

    /// <summary>Drops what killed runs left behind more than a day ago.</summary>
    private static async Task DropForgottenAsync(NpgsqlConnection connection, string template)
    {
        var forgotten = await connection.QueryAsync<string>(
            $"""
             select datname from pg_database where datname like '{TestDatabase.NamePrefix}%' and datname <> '{template}'
             and (pg_stat_file('base/' || oid || '/PG_VERSION', true)).modification < now() - interval '1 day'
             """);
        foreach (var name in forgotten)
            await connection.ExecuteAsync($"drop database if exists {name} with (force)");
    }

    private static string SchemaHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var assembly = typeof(DatabaseMigrator).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{resource}\n{reader.ReadToEnd()}\n")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
