namespace SupportMax.Saas.Partners;

/// <summary>Works on frames of different conversations side by side, and on those of one conversation in the order in which they came.</summary>
internal sealed class FrameLanes(int maxInFlight) : IDisposable
{
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _room = new(maxInFlight);

    /// <summary>Begins the work, as soon as there is room: until then the caller reads nothing more from the line.</summary>
    /// <param name="key">The conversation; an empty one waits for nobody.</param>
    /// <param name="work">Must not throw.</param>
    /// <param name="cancellationToken">Gives up waiting for room.</param>
    public async Task AddAsync(string key, Func<Task> work, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken);
        lock (_lock)
        {
            var before = key.Length == 0 ? Task.CompletedTask : _last.GetValueOrDefault(key, Task.CompletedTask);
            var task = RunAsync(before, work);
            if (key.Length > 0 && !task.IsCompleted)
            {
                _last[key] = task;
                _ = ForgetAsync(key, task);
            }
        }
    }

    /// <summary>Waits until all work is done.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var taken = 0;
        try
        {
            for (; taken < maxInFlight; taken++)
                await _room.WaitAsync(cancellationToken);
        }
        finally
        {
            if (taken > 0)
                _room.Release(taken);
        }
    }

    public void Dispose() => _room.Dispose();

    private async Task RunAsync(Task before, Func<Task> work)
    {
        await before;
        await Task.Run(work);
        _room.Release();
    }

    private async Task ForgetAsync(string key, Task task)
    {
        await task;
        lock (_lock)
        {
            if (_last.GetValueOrDefault(key) == task)
                _last.Remove(key);
        }
    }
}
