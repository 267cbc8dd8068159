namespace SupportMax.Saas.Partners;

/// <summary>The current tenant's webhooks and their deliveries.</summary>
public interface IWebhookRepository
{
    /// <summary>All webhooks, the oldest first.</summary>
    Task<IReadOnlyList<Webhook>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The webhook, to change; or null.</summary>
    Task<Webhook?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The webhook, locked until the transaction ends; or null.</summary>
    Task<Webhook?> LockAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The first delivery of a key that waits, locked until the transaction ends; or null.</summary>
    Task<WebhookDelivery?> LockNextAsync(Guid webhookId, Guid key, CancellationToken cancellationToken);

    /// <summary>A delivery, to change; or null.</summary>
    Task<WebhookDelivery?> FindDeliveryAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A webhook's deliveries before one, newest first.</summary>
    Task<IReadOnlyList<WebhookDelivery>> ListDeliveriesAsync(Guid webhookId, Guid? before, WebhookDeliveryState? state, int take, CancellationToken cancellationToken);

    /// <summary>The keys that have something waiting for a webhook.</summary>
    Task<IReadOnlyList<Guid>> ListWaitingKeysAsync(Guid webhookId, CancellationToken cancellationToken);

    /// <summary>Adds a webhook; written with the unit of work.</summary>
    void Add(Webhook webhook);

    /// <summary>Adds a delivery; written with the unit of work.</summary>
    void Add(WebhookDelivery delivery);

    /// <summary>Removes a webhook with its deliveries; written with the unit of work.</summary>
    void Remove(Webhook webhook);
}
