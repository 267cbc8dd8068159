using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Partners;

internal sealed class WebhookRepository(SupportMaxDbContext context) : IWebhookRepository
{
    private static readonly Guid s_end = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

    public async Task<IReadOnlyList<Webhook>> ListAsync(CancellationToken cancellationToken) =>
        await context.Set<Webhook>().AsNoTracking().OrderBy(webhook => webhook.Id).ToListAsync(cancellationToken);

    public Task<Webhook?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<Webhook>().SingleOrDefaultAsync(webhook => webhook.Id == id, cancellationToken);

    public Task<Webhook?> LockAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<Webhook>().FromSql($"select * from webhooks where id = {id} for update").SingleOrDefaultAsync(cancellationToken);

    public Task<WebhookDelivery?> LockNextAsync(Guid webhookId, Guid key, CancellationToken cancellationToken) =>
        context.Set<WebhookDelivery>().FromSql(
            $"select * from webhook_deliveries where webhook_id = {webhookId} and key = {key} and state = 'Waiting' order by id limit 1 for update").SingleOrDefaultAsync(cancellationToken);

    public Task<WebhookDelivery?> FindDeliveryAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<WebhookDelivery>().SingleOrDefaultAsync(delivery => delivery.Id == id, cancellationToken);

    public async Task<IReadOnlyList<WebhookDelivery>> ListDeliveriesAsync(
        Guid webhookId, Guid? before, WebhookDeliveryState? state, int take, CancellationToken cancellationToken)
    {
        var end = before ?? s_end;
        var query = context.Set<WebhookDelivery>().FromSql($"select * from webhook_deliveries where webhook_id = {webhookId} and id < {end}").AsNoTracking();
        if (state is not null)
            query = query.Where(delivery => delivery.State == state);
        return await query.OrderByDescending(delivery => delivery.Id).Take(take).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Guid>> ListWaitingKeysAsync(Guid webhookId, CancellationToken cancellationToken) =>
        await context.Set<WebhookDelivery>().Where(delivery => delivery.WebhookId == webhookId && delivery.State == WebhookDeliveryState.Waiting)
            .Select(delivery => delivery.Key).Distinct().ToListAsync(cancellationToken);

    public void Add(Webhook webhook) => context.Add(webhook);

    public void Add(WebhookDelivery delivery) => context.Add(delivery);

    public void Remove(Webhook webhook) => context.Remove(webhook);
}
