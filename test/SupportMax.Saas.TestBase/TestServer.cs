using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace SupportMax.Saas.TestBase;

/// <summary>
/// The PostgreSQL server under the tests: the one that <c>SUPPORTMAX_TEST_DB</c> names (a superuser's connection string), else
/// the embedded one, which keeps running afterwards so that the next run starts at once
/// (<c>etc/postgres/stop.sh .data/test/postgres</c> ends it).
/// </summary>
internal static class TestServer
{
    private static readonly Lazy<Task<string>> s_superuser = new(FindAsync);

    /// <summary>The superuser's connection string, to the database <c>postgres</c>.</summary>
    public static Task<string> GetSuperuserConnectionStringAsync() => s_superuser.Value;

    /// <summary>The serving role's password: the same for every process that tests on this server, and for no other server.</summary>
    public static string ServingPassword(string superuserConnectionString) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("serving " + superuserConnectionString)))[..32];

    private static async Task<string> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("SUPPORTMAX_TEST_DB") is { Length: > 0 } given)
            return given;
        var start = new ProcessStartInfo(RepositoryFolder.Combine("etc", "postgres", "start.sh"))
        {
            ArgumentList = { "--test", RepositoryFolder.Combine(".data", "test", "postgres") },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? (await output).Trim() : throw new InvalidOperationException((await errors).Trim());
    }
}
