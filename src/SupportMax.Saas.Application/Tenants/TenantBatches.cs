using System.Collections.Concurrent;

namespace SupportMax.Saas.Tenants;

/// <summary>
/// Has done together what comes at the same time for the same tenant: much of the work is the same for one as for many. What comes alone waits for nobody; what
/// comes while the tenant's lanes are at work is the next batch, so that batches grow with the load and by no timer.
/// </summary>
/// <typeparam name="TItem">What is to be done.</typeparam>
/// <typeparam name="TResult">What becomes of it.</typeparam>
/// <param name="scopes">Each batch has services of its own.</param>
/// <param name="lanes">How many batches of a tenant are worked on at once.</param>
/// <param name="most">How many items a batch holds at most.</param>
/// <param name="work">
/// Does the work and returns a result for each item, in the same order. A batch that fails is taken apart: each item is done by itself, so that a failure meets
/// whom it concerns; whatever the work does before it fails must bear to be done again.
/// </param>
internal sealed class TenantBatches<TItem, TResult>(
    TenantScopes scopes, int lanes, int most, Func<IServiceProvider, IReadOnlyList<TItem>, Task<IReadOnlyList<TResult>>> work)
{
    private readonly ConcurrentDictionary<TenantId, BatchLanes<TItem, TResult>> _tenants = new();

    /// <summary>Returns what became of the item.</summary>
    /// <param name="tenantId">Whose it is.</param>
    /// <param name="item">What is to be done.</param>
    /// <param name="cancellationToken">Gives up, as long as nobody works on it.</param>
    public Task<TResult> RunAsync(TenantId tenantId, TItem item, CancellationToken cancellationToken)
    {
        var tenant = _tenants.GetOrAdd(tenantId, _ => new BatchLanes<TItem, TResult>(lanes, most));
        var waiting = new WaitingItem<TItem, TResult>(item, cancellationToken);
        if (tenant.Add(waiting))
        {
            // Others' items are done here too: nothing of the one who came first goes along.
            using (ExecutionContext.SuppressFlow())
                _ = Task.Run(() => WorkAsync(tenantId, tenant), CancellationToken.None);
        }

        return waiting.Result.Task;
    }

    private async Task WorkAsync(TenantId tenantId, BatchLanes<TItem, TResult> tenant)
    {
        while (tenant.TakeBatch() is { Count: > 0 } batch)
            await WorkAsync(tenantId, batch);
    }

    private async Task WorkAsync(TenantId tenantId, IReadOnlyList<WaitingItem<TItem, TResult>> batch)
    {
        try
        {
            var results = await scopes.RunAsync(tenantId, services => work(services, [.. batch.Select(waiting => waiting.Item)]));
            foreach (var (waiting, result) in batch.Zip(results))
                waiting.Result.TrySetResult(result);
        }
        catch (Exception exception) when (batch is [var single])
        {
            single.Result.TrySetException(exception);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            foreach (var waiting in batch)
                await WorkAsync(tenantId, [waiting]);
        }
    }
}
