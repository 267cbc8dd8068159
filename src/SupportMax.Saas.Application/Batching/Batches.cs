namespace SupportMax.Saas.Batching;

/// <summary>
/// Has done together what comes at the same time: much of the work is the same for one as for many. What comes alone waits for nobody; what comes while the lanes
/// are at work is the next batch, so that batches grow with the load and by no timer.
/// </summary>
/// <typeparam name="TItem">What is to be done.</typeparam>
/// <typeparam name="TResult">What becomes of it.</typeparam>
/// <param name="lanes">How many batches are worked on at once.</param>
/// <param name="most">How many items a batch holds at most.</param>
/// <param name="work">
/// Does the work and returns a result for each item, in the same order. A batch that fails is taken apart: each item is done by itself, so that a failure meets
/// whom it concerns; whatever the work does before it fails must bear to be done again.
/// </param>
internal sealed class Batches<TItem, TResult>(int lanes, int most, Func<IReadOnlyList<TItem>, Task<IReadOnlyList<TResult>>> work)
{
    private readonly Lock _lock = new();
    private readonly Queue<Waiting> _waiting = new();
    private int _running;

    /// <summary>Returns what became of the item.</summary>
    /// <param name="item">What is to be done.</param>
    /// <param name="cancellationToken">Gives up, as long as nobody works on it.</param>
    public Task<TResult> RunAsync(TItem item, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(item, cancellationToken);
        lock (_lock)
        {
            _waiting.Enqueue(waiting);
            if (_running == lanes)
                return waiting.Result.Task;
            _running++;
        }

        // Others' items are done here too: nothing of the one who came first goes along. And whoever is about to come at this moment comes first.
        using (ExecutionContext.SuppressFlow())
            _ = Task.Factory.StartNew(WorkAsync, CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default);
        return waiting.Result.Task;
    }

    private async Task WorkAsync()
    {
        while (TakeBatch() is { Count: > 0 } batch)
            await WorkAsync(batch);
    }

    private async Task WorkAsync(IReadOnlyList<Waiting> batch)
    {
        try
        {
            var results = await work([.. batch.Select(waiting => waiting.Item)]);
            foreach (var (waiting, result) in batch.Zip(results))
                waiting.Result.TrySetResult(result);
        }
        catch (Exception exception) when (batch is [var single])
        {
            single.Result.TrySetException(exception);
        }
        catch (Exception)
        {
            foreach (var waiting in batch)
                await WorkAsync([waiting]);
        }
    }

    /// <summary>What is to be done next; when that is nothing, the lane ends.</summary>
    private List<Waiting> TakeBatch()
    {
        lock (_lock)
        {
            var batch = new List<Waiting>(Math.Min(_waiting.Count, most));
            while (batch.Count < most && _waiting.TryDequeue(out var waiting))
            {
                // Nobody is left to be told.
                if (waiting.Stop.IsCancellationRequested)
                    waiting.Result.TrySetCanceled(waiting.Stop);
                else
                    batch.Add(waiting);
            }

            if (batch.Count == 0)
                _running--;
            return batch;
        }
    }

    private sealed record Waiting(TItem Item, CancellationToken Stop)
    {
        public TaskCompletionSource<TResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
