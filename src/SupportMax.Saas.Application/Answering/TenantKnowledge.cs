using Microsoft.Extensions.Logging;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>
/// Keeps one tenant's snapshot current. A change is searchable after the quick build; the models are trained on it after
/// that, and given up when a newer change comes.
/// </summary>
internal sealed class TenantKnowledge(TenantId tenantId, KnowledgeLoader loader, TrainedModels models, AutomaticThresholds thresholds, ILogger logger)
{
    private static readonly TimeSpan s_retryAfter = TimeSpan.FromSeconds(2);
    private readonly Lock _lock = new();
    private CancellationTokenSource? _training;
    private TaskCompletionSource _settled = NewSignal();
    private KnowledgeSnapshot? _snapshot;
    private long _wanted;
    private long _current;
    private bool _building;
    private long _lastUse;

    /// <summary>When it was last asked for, as a running number.</summary>
    public long LastUse
    {
        get => Volatile.Read(ref _lastUse);
        set => Volatile.Write(ref _lastUse, value);
    }

    /// <summary>Called when the index takes more memory than before.</summary>
    public required Action Grown { get; init; }

    /// <summary>Ends all work.</summary>
    public required CancellationToken Stopping { get; init; }

    /// <summary>About how much memory the index takes; 0 while there is none.</summary>
    public long Bytes => Volatile.Read(ref _snapshot)?.Index.Bytes ?? 0;

    /// <summary>Stops learning for an index that nobody will ask any more; a build under way ends by itself.</summary>
    public void Retire()
    {
        lock (_lock)
            _training?.Cancel();
    }

    public ValueTask<KnowledgeSnapshot> GetAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _snapshot) is { } snapshot ? ValueTask.FromResult(snapshot) : new ValueTask<KnowledgeSnapshot>(WaitForFirstAsync(cancellationToken));

    public void Invalidate()
    {
        lock (_lock)
        {
            _wanted++;
            _training?.Cancel();
            if (_building)
                return;
            _building = true;
        }

        _ = Task.Run(BuildWhileWantedAsync, CancellationToken.None);
    }

    public async Task WaitUntilCurrentAsync(CancellationToken cancellationToken)
    {
        var target = StartIfNeverBuilt();
        while (true)
        {
            Task settled;
            lock (_lock)
            {
                if (_current >= target)
                    return;
                settled = _settled.Task;
            }

            await settled.WaitAsync(cancellationToken);
        }
    }

    private async Task<KnowledgeSnapshot> WaitForFirstAsync(CancellationToken cancellationToken)
    {
        await WaitUntilCurrentAsync(cancellationToken);
        return _snapshot!;
    }

    private long StartIfNeverBuilt()
    {
        lock (_lock)
        {
            if (_wanted > 0)
                return _wanted;
        }

        Invalidate();
        return 1;
    }

    private async Task BuildWhileWantedAsync()
    {
        while (!Stopping.IsCancellationRequested)
        {
            long target;
            lock (_lock)
            {
                if (_current >= _wanted)
                {
                    _building = false;
                    return;
                }

                target = _wanted;
            }

            try
            {
                Publish(await loader.LoadAsync(tenantId, _snapshot?.Index, Stopping), target);
            }
            catch (OperationCanceledException)
            {
                continue;
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "Building the index of tenant {TenantId} failed; trying again", tenantId);
                await Task.Delay(s_retryAfter, Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Publish(KnowledgeSnapshot snapshot, long target)
    {
        Volatile.Write(ref _snapshot, snapshot);

        // Before anyone is told: who waited for this index finds the others' memory already given up.
        Grown();
        var training = CancellationTokenSource.CreateLinkedTokenSource(Stopping);
        lock (_lock)
        {
            _training = training;
            _current = target;
            _settled.SetResult();
            _settled = NewSignal();
        }

        // Beside the builds: the next change must be searchable within a second, and training takes several.
        _ = Task.Run(() => TrainAsync(snapshot, training), CancellationToken.None);
    }

    private async Task TrainAsync(KnowledgeSnapshot snapshot, CancellationTokenSource training)
    {
        try
        {
            var trained = snapshot with { Index = await models.TrainAsync(tenantId, snapshot.Index, training.Token) };
            if (Interlocked.CompareExchange(ref _snapshot, trained, snapshot) != snapshot)
                return;
            Grown();
            await thresholds.FollowAsync(tenantId, trained, training.Token);
        }
        catch (OperationCanceledException)
        {
            // A newer change is being built, and is trained after that.
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Training the index of tenant {TenantId} failed; it answers with what it knew before", tenantId);
        }
        finally
        {
            lock (_lock)
                _training = _training == training ? null : _training;
            training.Dispose();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
