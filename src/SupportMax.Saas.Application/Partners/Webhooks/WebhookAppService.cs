using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

internal sealed class WebhookAppService(IWebhookRepository webhooks, IBackgroundJobs jobs, WebhookInputs inputs, IUnitOfWork unitOfWork, TimeProvider clock) : IWebhookAppService
{
    public async Task<ListResult<WebhookDto>> ListAsync(CancellationToken cancellationToken) =>
        new([.. (await webhooks.ListAsync(cancellationToken)).Select(ToDto)]);

    public async Task<NewWebhookDto> CreateAsync(WebhookInput input, CancellationToken cancellationToken)
    {
        if ((await webhooks.ListAsync(cancellationToken)).Count >= WebhookConsts.MaxPerTenant)
            throw new BusinessException(PartnerErrorCodes.TooManyWebhooks, ErrorKind.Conflict);
        var (secret, kept) = inputs.CreateSecret();
        var webhook = new Webhook(input.Url, WebhookInputs.EventsOf(input), kept, clock.GetUtcNow());
        await inputs.ApplyAsync(webhook, input, cancellationToken);
        webhooks.Add(webhook);
        await unitOfWork.SaveAsync(cancellationToken);
        return new NewWebhookDto(ToDto(webhook), secret);
    }

    public async Task<WebhookDto> UpdateAsync(Guid id, WebhookInput input, CancellationToken cancellationToken)
    {
        var webhook = await FindAsync(id, cancellationToken);
        var wasActive = webhook.IsActive;
        await inputs.ApplyAsync(webhook, input, cancellationToken);
        if (webhook.IsActive && !wasActive)
        {
            foreach (var key in await webhooks.ListWaitingKeysAsync(id, cancellationToken))
                await jobs.EnqueueAsync(WebhookDeliveryJob.Type, new WebhookTurn(id, key), cancellationToken);
        }

        await unitOfWork.SaveAsync(cancellationToken);
        return ToDto(webhook);
    }

    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        webhooks.Remove(await FindAsync(id, cancellationToken));
        await unitOfWork.SaveAsync(cancellationToken);
    }

    public async Task<NewWebhookDto> ReplaceSecretAsync(Guid id, CancellationToken cancellationToken)
    {
        var webhook = await FindAsync(id, cancellationToken);
        var (secret, kept) = inputs.CreateSecret();
        webhook.ReplaceSecret(kept, clock.GetUtcNow());
        await unitOfWork.SaveAsync(cancellationToken);
        return new NewWebhookDto(ToDto(webhook), secret);
    }

    public async Task<CursorPage<WebhookDeliveryDto>> ListDeliveriesAsync(Guid id, CursorRequest page, WebhookDeliveryState? state, CancellationToken cancellationToken)
    {
        page.Check();
        await FindAsync(id, cancellationToken);
        var read = await webhooks.ListDeliveriesAsync(id, page.Before, state, page.Limit + 1, cancellationToken);
        return read.Select(ToDto).ToList().ToPage(page.Limit, delivery => delivery.Id);
    }

    public async Task ReplayAsync(Guid id, Guid deliveryId, CancellationToken cancellationToken)
    {
        var delivery = await webhooks.FindDeliveryAsync(deliveryId, cancellationToken);
        if (delivery?.WebhookId != id)
            throw NotFound();
        delivery.Replay();
        await jobs.EnqueueAsync(WebhookDeliveryJob.Type, new WebhookTurn(id, delivery.Key), cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
    }

    private async Task<Webhook> FindAsync(Guid id, CancellationToken cancellationToken) => await webhooks.FindAsync(id, cancellationToken) ?? throw NotFound();

    private static BusinessException NotFound() => new(PartnerErrorCodes.WebhookNotFound, ErrorKind.NotFound);

    private static WebhookDto ToDto(Webhook webhook) => new(
        webhook.Id, webhook.Url, webhook.Events, webhook.IsActive, webhook.PausedAt, webhook.FailingSince, webhook.LastError, webhook.CreatedAt, webhook.FormerSecretUntil,
        webhook.AgentBotClientId);

    private static WebhookDeliveryDto ToDto(WebhookDelivery delivery) => new(
        delivery.Id,
        delivery.Event,
        delivery.Key,
        delivery.State,
        delivery.Attempts,
        delivery.CreatedAt,
        delivery.LastAttemptAt,
        delivery.LastStatus,
        delivery.LastError,
        delivery.Body);
}
