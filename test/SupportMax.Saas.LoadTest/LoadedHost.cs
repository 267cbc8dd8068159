using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest;

/// <summary>A host in a process of its own whose limits do not stop many customers from one machine.</summary>
internal static class LoadedHost
{
    /// <summary>Starts it on a database; the caller disposes it.</summary>
    /// <param name="database">Seeded.</param>
    /// <param name="settings">Further settings.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<HostProcess> StartAsync(TestDatabase database, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var host = new HostProcess(BuiltProgram.Host, new Dictionary<string, string>(settings, StringComparer.Ordinal)
        {
            ["ConnectionStrings__Serving"] = database.ServingConnectionString,
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["Logging__LogLevel__Default"] = "Critical",
            ["Widget__SessionsPerMinute"] = "1000000",
            ["Conversations__MessageBurst"] = "1000",
        });
        await host.StartAsync(cancellationToken);
        return host;
    }
}
