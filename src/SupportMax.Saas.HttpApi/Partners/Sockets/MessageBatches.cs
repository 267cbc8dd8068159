using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>
/// Has customers' messages written together that come at the same time, over whichever lines of a tenant. One that comes alone waits for nobody; those
/// that come while others are being written are the next batch.
/// </summary>
internal sealed class MessageBatches(PartnerWork work, ILogger<MessageBatches> logger)
{
    private const int MaxMessages = 64;
    private const int MaxAtOnce = 2;
    private readonly ConcurrentDictionary<TenantId, Lane> _lanes = new();

    /// <summary>Returns once the message is durable.</summary>
    /// <exception cref="Errors.BusinessException">The message is refused and not written; the code says why.</exception>
    public Task<SendResult> SendAsync(TenantId tenantId, CustomerMessage message, CancellationToken cancellationToken)
    {
        var lane = _lanes.GetOrAdd(tenantId, _ => new Lane());
        var waiting = new Waiting(message, cancellationToken);
        if (lane.Add(waiting))
            _ = RunAsync(tenantId, lane);
        return waiting.Result.Task;
    }

    private async Task RunAsync(TenantId tenantId, Lane lane)
    {
        while (lane.TakeBatch() is { Count: > 0 } batch)
        {
            // Others need not wait for what takes longer.
            foreach (var waiting in await WriteAsync(tenantId, batch))
                _ = SendAloneAsync(tenantId, waiting);
        }
    }

    /// <returns>Those that are to be sent by themselves.</returns>
    private async Task<IReadOnlyList<Waiting>> WriteAsync(TenantId tenantId, IReadOnlyList<Waiting> batch)
    {
        try
        {
            var results = await work.RunAsync<ICustomerMessages, IReadOnlyList<SendResult?>>(
                tenantId, messages => messages.SendAsync([.. batch.Select(waiting => waiting.Message)], CancellationToken.None));
            var alone = new List<Waiting>();
            foreach (var (waiting, result) in batch.Zip(results))
            {
                if (result is null)
                    alone.Add(waiting);
                else
                    waiting.Result.TrySetResult(result);
            }

            return alone;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever it was: whom it concerns learns it when the message is sent by itself.
            logger.LogWarning(exception, "{Count} messages could not be written together; each is sent by itself", batch.Count);
            return batch;
        }
    }

    private async Task SendAloneAsync(TenantId tenantId, Waiting waiting)
    {
        try
        {
            waiting.Result.TrySetResult(await work.RunAsync<IPartnerConversationAppService, SendResult>(
                tenantId, service => service.SendAsync(waiting.Message.ConversationId, waiting.Message.Message, waiting.Stop)));
        }
        catch (OperationCanceledException) when (waiting.Stop.IsCancellationRequested)
        {
            waiting.Result.TrySetCanceled(waiting.Stop);
        }
        catch (Exception exception)
        {
            waiting.Result.TrySetException(exception);
        }
    }

    private sealed record Waiting(CustomerMessage Message, CancellationToken Stop)
    {
        public TaskCompletionSource<SendResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>A tenant's messages that nobody works on yet.</summary>
    private sealed class Lane
    {
        private readonly Lock _lock = new();
        private readonly Queue<Waiting> _waiting = new();
        private int _running;

        /// <returns>Whether a worker is to begin.</returns>
        public bool Add(Waiting waiting)
        {
            lock (_lock)
            {
                _waiting.Enqueue(waiting);
                if (_running == MaxAtOnce)
                    return false;
                _running++;
                return true;
            }
        }

        /// <summary>What is to be written next; when that is nothing, the worker ends.</summary>
        public List<Waiting> TakeBatch()
        {
            lock (_lock)
            {
                var batch = new List<Waiting>();
                while (batch.Count < MaxMessages && _waiting.TryDequeue(out var waiting))
                {
                    // Nobody is left to be told: the message comes again over another line.
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
}
