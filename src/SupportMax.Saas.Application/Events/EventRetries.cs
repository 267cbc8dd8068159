using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Notifications;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

/// <summary>Tries the deferred events again when they are due, each key in its order. After enough attempts one is a dead letter.</summary>
internal sealed class EventRetries(TenantScopes scopes, EventSubscriptions subscriptions, TimeProvider clock, ILogger<EventRetries> logger)
{
    /// <summary>Tries all that is due now, over all tenants.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        var tenants = await scopes.RunAsync(default, services => services.GetRequiredService<IDueEvents>().ListTenantsAsync(clock.GetUtcNow(), cancellationToken));
        foreach (var tenant in tenants)
        {
            while (await TryNextAsync(tenant, cancellationToken))
            {
                // Until nothing of the tenant's is due.
            }
        }
    }

    private async Task<bool> TryNextAsync(TenantId tenantId, CancellationToken cancellationToken)
    {
        DeferredEvent? tried = null;
        try
        {
            return await scopes.RunAsync(tenantId, services => services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
                async token =>
                {
                    var inbox = services.GetRequiredService<IEventInbox>();
                    tried = await inbox.LockDueAsync(clock.GetUtcNow(), token);
                    if (tried is null)
                        return false;
                    var subscription = subscriptions.Find(tried.Subscriber, tried.Name) ?? throw new InvalidOperationException("Nobody handles this any more.");
                    if (await subscription.IsNeededAsync(services, token))
                        await subscription.HandleAsync(services, tried.ToEnvelope(), token);
                    inbox.Remove(tried);
                    return true;
                },
                cancellationToken));
        }
        catch (Exception exception) when (tried is not null && !cancellationToken.IsCancellationRequested)
        {
            await NoteAsync(tenantId, tried, exception, cancellationToken);
            return true;
        }
    }

    private async Task NoteAsync(TenantId tenantId, DeferredEvent tried, Exception exception, CancellationToken cancellationToken)
    {
        logger.LogWarning(exception, "{Subscriber} failed again with event {EventId} ({EventName})", tried.Subscriber, tried.EventId, tried.Name);
        await scopes.RunAsync(tenantId, async services =>
        {
            if (await services.GetRequiredService<IEventInbox>().FindDeferredAsync(tried.Id, cancellationToken) is not { State: DeferredEventState.Waiting } deferred)
                return;
            deferred.Fail($"{exception.GetType().Name}: {exception.Message}", clock.GetUtcNow(), RetryDelay.After(deferred.Attempts + 1), EventConsts.MaxAttempts);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(cancellationToken);
        });
    }
}
