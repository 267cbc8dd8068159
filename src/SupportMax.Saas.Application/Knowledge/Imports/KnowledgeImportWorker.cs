using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SupportMax.Saas.Knowledge;

/// <summary>
/// Runs imports as they come. When the host starts it takes up what an earlier one left, and once a minute what failed here or
/// was left by another host.
/// </summary>
internal sealed class KnowledgeImportWorker(
    KnowledgeImportQueue queue, KnowledgeImportRunner runner, IServiceScopeFactory scopes, TimeProvider time, ILogger<KnowledgeImportWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_scanInterval = TimeSpan.FromMinutes(1);

    // Two, so that a tenant with a large file does not keep every other one waiting.
    private const int Concurrency = 2;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(RunAllAsync(stoppingToken), ScanAsync(stoppingToken));

    private Task RunAllAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        queue.ReadAllAsync(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = stoppingToken },
        RunAsync);

    private async ValueTask RunAsync(UnfinishedImport import, CancellationToken stoppingToken)
    {
        try
        {
            await runner.RunAsync(import.TenantId, import.ImportId, stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError(exception, "Import {ImportId} of tenant {TenantId} stopped; it is taken up again within a minute", import.ImportId, import.TenantId);
        }
        finally
        {
            queue.Leave(import.ImportId);
        }
    }

    private async Task ScanAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_scanInterval, time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                foreach (var import in await scope.ServiceProvider.GetRequiredService<IUnfinishedImports>().ListAsync(stoppingToken))
                    queue.Add(import);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Unfinished imports could not be listed");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
