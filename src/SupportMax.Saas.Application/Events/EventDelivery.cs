using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Notifications;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

/// <summary>
/// Lets subscribers handle events, each once: what a handler writes and the fact that it has are one transaction. An event that fails
/// is put back for later, and so are the later ones of its key; the others go on.
/// </summary>
internal sealed class EventDelivery(
    TenantScopes scopes, EventSubscriptions subscriptions, EventRetrySignal retries, TimeProvider clock, ILogger<EventDelivery> logger)
{
    private const int BatchSize = 500;

    /// <summary>Returns when each event is handled or stored for later; an exception means that the database could not be reached.</summary>
    /// <param name="events">Events of one tenant, in their order.</param>
    /// <param name="cancellationToken">The host stops.</param>
    public async Task DeliverAsync(IReadOnlyList<EventEnvelope> events, CancellationToken cancellationToken)
    {
        var concerned = events.SelectMany(envelope => subscriptions.SubscribersOf(envelope.Name).Select(subscriber => (subscriber, envelope)))
            .GroupBy(pair => pair.subscriber, pair => pair.envelope, StringComparer.Ordinal);
        foreach (var subscriber in concerned)
        {
            foreach (var batch in subscriber.Chunk(BatchSize))
                await DeliverAsync(subscriber.Key, batch, cancellationToken);
        }
    }

    private async Task DeliverAsync(string subscriber, EventEnvelope[] batch, CancellationToken cancellationToken)
    {
        try
        {
            await HandleAsync(subscriber, batch, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (batch.Length == 1)
            {
                await PutBackAsync(subscriber, batch[0], exception, cancellationToken);
                return;
            }

            // One of them is the cause; alone, only that one is put back.
            foreach (var single in batch)
                await DeliverAsync(subscriber, [single], cancellationToken);
        }
    }

    private Task<bool> HandleAsync(string subscriber, EventEnvelope[] batch, CancellationToken cancellationToken) =>
        InTransactionAsync(batch[0].TenantId, async (services, inbox, token) =>
        {
            var entry = await inbox.EnterAsync(subscriber, batch, token);
            foreach (var envelope in batch.Where(envelope => entry.Fresh.Contains(envelope.Id)))
            {
                if (entry.WaitingKeys.Contains(envelope.Key))
                    inbox.Defer(new DeferredEvent(envelope, subscriber, 0, clock.GetUtcNow(), null));
                else
                    await subscriptions.Find(subscriber, envelope.Name)!.HandleAsync(services, envelope, token);
            }
        }, cancellationToken);

    private async Task PutBackAsync(string subscriber, EventEnvelope envelope, Exception exception, CancellationToken cancellationToken)
    {
        logger.LogWarning(exception, "{Subscriber} failed with event {EventId} ({EventName}); it is tried again", subscriber, envelope.Id, envelope.Name);
        await InTransactionAsync(envelope.TenantId, async (_, inbox, token) =>
        {
            var entry = await inbox.EnterAsync(subscriber, [envelope], token);
            if (entry.Fresh.Count > 0)
                inbox.Defer(new DeferredEvent(envelope, subscriber, 1, clock.GetUtcNow() + RetryDelay.After(1), $"{exception.GetType().Name}: {exception.Message}"));
        }, cancellationToken);
        retries.Wake();
    }

    private Task<bool> InTransactionAsync(TenantId tenantId, Func<IServiceProvider, IEventInbox, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        scopes.RunAsync(tenantId, services => services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
            async token =>
            {
                await work(services, services.GetRequiredService<IEventInbox>(), token);
                return true;
            },
            cancellationToken));
}
