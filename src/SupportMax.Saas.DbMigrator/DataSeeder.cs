using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.DbMigrator;

/// <summary>Runs what the features seed, in their order.</summary>
internal static class DataSeeder
{
    /// <summary>Runs every contributor in a scope of its own and says which it was and how long it took.</summary>
    /// <exception cref="InvalidOperationException">A contributor failed; those before it have written.</exception>
    public static async Task SeedAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        await using var listing = services.CreateAsyncScope();
        var types = listing.ServiceProvider.GetServices<IDataSeedContributor>().OrderBy(contributor => contributor.Order).Select(contributor => contributor.GetType()).ToList();
        foreach (var type in types)
        {
            await using var scope = services.CreateAsyncScope();
            var contributor = scope.ServiceProvider.GetServices<IDataSeedContributor>().Single(candidate => candidate.GetType() == type);
            var started = Stopwatch.GetTimestamp();
            try
            {
                await contributor.SeedAsync(cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                throw new InvalidOperationException($"{type.Name} could not write its data.", failure);
            }

            await output.WriteLineAsync($"{type.Name}: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        }
    }
}
