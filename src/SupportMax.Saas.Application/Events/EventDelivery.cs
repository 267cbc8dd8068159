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
        foreach (var batch in events.Chunk(BatchSize))
        {
            var concerned = batch.SelectMany(envelope => subscriptions.SubscribersOf(envelope.Name).Select(subscriber => (subscriber, envelope)))
                .GroupBy(pair => pair.subscriber, (subscriber, pairs) => new Share(subscriber, [.. pairs.Select(pair => pair.envelope)]), StringComparer.Ordinal).ToList();
            await DeliverAsync(concerned, cancellationToken);
        }
    }

    /// <summary>All in one transaction, for most tenants' subscribers have nothing to do; what fails is taken apart down to its cause.</summary>
    private async Task DeliverAsync(IReadOnlyList<Share> shares, CancellationToken cancellationToken)
    {
        if (shares.Count == 0)
            return;
        try
        {
            await HandleAsync(shares, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            switch (shares)
            {
                case [{ Events: [var single] } share]:
                    await PutBackAsync(share.Subscriber, single, exception, cancellationToken);
                    break;
                case [var share]:
                    foreach (var envelope in share.Events)
                        await DeliverAsync([share with { Events = [envelope] }], cancellationToken);
                    break;
                default:
                    foreach (var share in shares)
                        await DeliverAsync([share], cancellationToken);
                    break;
            }
        }
    }

    private Task HandleAsync(IReadOnlyList<Share> shares, CancellationToken cancellationToken) =>
        scopes.RunAsync(shares[0].Events[0].TenantId, async services =>
        {
            var needed = new List<Share>();
            foreach (var share in shares)
            {
                if (await subscriptions.Find(share.Subscriber, share.Events[0].Name)!.IsNeededAsync(services, cancellationToken))
                    needed.Add(share);
            }

            if (needed.Count == 0)
                return;
            await InTransactionAsync(services, async (inbox, token) =>
            {
                foreach (var share in needed)
                    await HandleAsync(share, services, inbox, token);
            }, cancellationToken);
        });

    private async Task HandleAsync(Share share, IServiceProvider services, IEventInbox inbox, CancellationToken cancellationToken)
    {
        var entry = await inbox.EnterAsync(share.Subscriber, share.Events, cancellationToken);
        foreach (var envelope in share.Events.Where(envelope => entry.Fresh.Contains(envelope.Id)))
        {
            if (entry.WaitingKeys.Contains(envelope.Key))
                inbox.Defer(new DeferredEvent(envelope, share.Subscriber, 0, clock.GetUtcNow(), null));
            else
                await subscriptions.Find(share.Subscriber, envelope.Name)!.HandleAsync(services, envelope, cancellationToken);
        }
    }

    private async Task PutBackAsync(string subscriber, EventEnvelope envelope, Exception exception, CancellationToken cancellationToken)
    {
        logger.LogWarning(exception, "{Subscriber} failed with event {EventId} ({EventName}); it is tried again", subscriber, envelope.Id, envelope.Name);
        await scopes.RunAsync(envelope.TenantId, services => InTransactionAsync(services, async (inbox, token) =>
        {
            var entry = await inbox.EnterAsync(subscriber, [envelope], token);
            if (entry.Fresh.Count > 0)
                inbox.Defer(new DeferredEvent(envelope, subscriber, 1, clock.GetUtcNow() + RetryDelay.After(1), $"{exception.GetType().Name}: {exception.Message}"));
        }, cancellationToken));
        retries.Wake();
    }

    private static Task<bool> InTransactionAsync(IServiceProvider services, Func<IEventInbox, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
            async token =>
            {
                await work(services.GetRequiredService<IEventInbox>(), token);
                return true;
            },
            cancellationToken);

    /// <summary>Events of one tenant that concern a subscriber, in their order.</summary>
    private sealed record Share(string Subscriber, EventEnvelope[] Events);
}
