namespace SupportMax.Saas.Tenants;

/// <summary>A tenant's items that nobody works on yet, and how many work for it.</summary>
internal sealed class BatchLanes<TItem, TResult>(int lanes, int most)
{
    private readonly Lock _lock = new();
    private readonly Queue<WaitingItem<TItem, TResult>> _waiting = new();
    private int _running;

    /// <returns>Whether a worker is to begin.</returns>
    public bool Add(WaitingItem<TItem, TResult> waiting)
    {
        lock (_lock)
        {
            _waiting.Enqueue(waiting);
            if (_running == lanes)
                return false;
            _running++;
            return true;
        }
    }

    /// <summary>What is to be done next; when that is nothing, the worker ends.</summary>
    public List<WaitingItem<TItem, TResult>> TakeBatch()
    {
        lock (_lock)
        {
            var batch = new List<WaitingItem<TItem, TResult>>(Math.Min(_waiting.Count, most));
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
}

/// <summary>Something to be done, for whom somebody waits.</summary>
/// <param name="Item">What is to be done.</param>
/// <param name="Stop">Whoever waits has given up.</param>
internal sealed record WaitingItem<TItem, TResult>(TItem Item, CancellationToken Stop)
{
    /// <summary>What became of it.</summary>
    public TaskCompletionSource<TResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
