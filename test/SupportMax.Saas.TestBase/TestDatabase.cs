using Npgsql;
using SupportMax.Saas.EntityFrameworkCore.Migrations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.TestBase;

/// <summary>A migrated database for one test class alone; disposing it drops it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    internal const string NamePrefix = "supportmax_test_";

    private readonly string _superuser;
    private readonly string _name;

    private TestDatabase(string superuser, string name)
    {
        _superuser = superuser;
        _name = name;
        OwnerConnectionString = new NpgsqlConnectionStringBuilder(superuser) { Database = name, MaxPoolSize = 20 }.ConnectionString;
        ServingConnectionString = new NpgsqlConnectionStringBuilder(OwnerConnectionString)
        {
            Username = DatabaseMigrator.ServingRole,
            Password = TestServer.ServingPassword(superuser),
        }.ConnectionString;
    }

    /// <summary>A superuser's login, for looking at what the serving role must not see.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>The login that the host has.</summary>
    public string ServingConnectionString { get; }

    /// <summary>The serving role's password on this server.</summary>
    public string ServingPassword => TestServer.ServingPassword(_superuser);

    /// <summary>Makes a copy of the migrated template.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var template = await DatabaseTemplate.GetNameAsync();
        return await CreateAsync($"template {template}");
    }

    /// <summary>Makes a database without any schema.</summary>
    public static Task<TestDatabase> CreateEmptyAsync() => CreateAsync("");

    /// <summary>Opens a connection as the owner.</summary>
    public async Task<NpgsqlConnection> OpenAsOwnerAsync()
    {
        var connection = new NpgsqlConnection(OwnerConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Opens a connection as the serving role, working for a tenant; for the default value, for nobody.</summary>
    public async Task<NpgsqlConnection> OpenAsServingAsync(TenantId tenantId)
    {
        var connection = new NpgsqlConnection(ServingConnectionString);
        await connection.OpenAsync();
        await connection.ExecuteAsync($"select set_config('app.tenant_id', '{(tenantId.IsNone ? "" : tenantId)}', false)");
        return connection;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var connectionString in new[] { OwnerConnectionString, ServingConnectionString })
        {
            await using var pooled = new NpgsqlConnection(connectionString);
            NpgsqlConnection.ClearPool(pooled);
        }

        await using var connection = new NpgsqlConnection(_superuser);
        await connection.OpenAsync();
        await connection.ExecuteAsync($"drop database if exists {_name} with (force)");
    }

    private static async Task<TestDatabase> CreateAsync(string options)
    {
        var superuser = await TestServer.GetSuperuserConnectionStringAsync();
        var name = NamePrefix + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        await connection.ExecuteAsync($"create database {name} {options}");
        return new TestDatabase(superuser, name);
    }
}
