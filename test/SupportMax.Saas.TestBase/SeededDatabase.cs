using System.Diagnostics;

namespace SupportMax.Saas.TestBase;

/// <summary>A database with what a new installation has: the sample tenants, their staff and their knowledge.</summary>
public static class SeededDatabase
{
    /// <summary>Makes it by the program that installations use.</summary>
    public static async Task<TestDatabase> CreateAsync(CancellationToken cancellationToken = default)
    {
        var database = await TestDatabase.CreateAsync();
        try
        {
            await SeedAsync(database, cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private static async Task SeedAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [BuiltProgram.DbMigrator]) { UseShellExecute = false };
        start.Environment["ConnectionStrings__Owner"] = database.OwnerConnectionString;
        start.Environment["Serving__Password"] = database.ServingPassword;
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        using var migrator = Process.Start(start)!;
        await migrator.WaitForExitAsync(cancellationToken);
        if (migrator.ExitCode != 0)
            throw new InvalidOperationException($"The migrator ended with {migrator.ExitCode}; see its output above.");
    }
}
