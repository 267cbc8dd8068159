using Microsoft.Extensions.Configuration;
using Npgsql;
using SupportMax.Saas.EntityFrameworkCore.Migrations;

namespace SupportMax.Saas.DbMigrator;

/// <summary>Which database to migrate, and how the host will sign in to it.</summary>
/// <param name="OwnerConnectionString">A login that may create roles and owns the database.</param>
/// <param name="ServingPassword">The serving role's password.</param>
/// <param name="ServingConnectionString">The same server and database for the serving role; all that the host ever gets.</param>
/// <param name="ServingConnectionFile">Where to leave that connection string for whoever starts the host, or null.</param>
internal sealed record MigrationTarget(string OwnerConnectionString, string ServingPassword, string ServingConnectionString, string? ServingConnectionFile)
{
    private const string DefaultDatabase = "supportmax";

    /// <summary>Reads the settings.</summary>
    /// <exception cref="MigrationTargetException">One is missing or malformed; the message says which and what to do.</exception>
    public static MigrationTarget From(IConfiguration configuration)
    {
        var owner = Parse(Require(configuration, "ConnectionStrings:Owner", "a login that may create databases and roles"));
        var password = Require(configuration, "Serving:Password", $"the password that the role {DatabaseMigrator.ServingRole} gets");
        if (string.IsNullOrEmpty(owner.Database))
            owner.Database = DefaultDatabase;
        var serving = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = DatabaseMigrator.ServingRole, Password = password };
        return new MigrationTarget(owner.ConnectionString, password, serving.ConnectionString, configuration["Serving:ConnectionFile"]);
    }

    /// <summary>Leaves the serving role's connection string in the file, readable by this user alone.</summary>
    public async Task WriteServingConnectionAsync(CancellationToken cancellationToken)
    {
        if (ServingConnectionFile is null)
            return;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new StreamWriter(ServingConnectionFile, options);
        await file.WriteAsync(ServingConnectionString.AsMemory(), cancellationToken);
    }

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException malformed)
        {
            throw new MigrationTargetException(
                $"ConnectionStrings__Owner is not a connection string ({malformed.Message}) Write it as Host=…;Port=…;Username=…;Password=…;Database=….");
        }
    }

    private static string Require(IConfiguration configuration, string key, string meaning) =>
        configuration[key] is { Length: > 0 } value
            ? value
            : throw new MigrationTargetException($"Set {key.Replace(":", "__", StringComparison.Ordinal)}: {meaning}. ./run.sh sets it by itself.");
}

/// <summary>A setting is missing or malformed.</summary>
internal sealed class MigrationTargetException(string message) : Exception(message);
