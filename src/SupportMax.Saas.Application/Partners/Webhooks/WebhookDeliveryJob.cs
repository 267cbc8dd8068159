using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Whose deliveries are to be sent: those of one conversation to one webhook.</summary>
internal sealed record WebhookTurn(Guid WebhookId, Guid Key);

/// <summary>
/// Sends what waits for a webhook about one conversation, one after the other. Several may run at once: the delivery in turn belongs to one of them, and
/// the others leave it to that one. What is not taken is tried again by the job's own pauses, up to five minutes, for a day.
/// </summary>
internal sealed class WebhookDeliveryJob(IWebhookRepository webhooks, WebhookSender sender, WebhookSecrets secrets, WebhookFailures failures, IUnitOfWork unitOfWork, TimeProvider clock)
    : IBackgroundJob<WebhookTurn>
{
    public const string Type = "webhook-delivery";

    /// <summary>Nine attempts within minutes, then one about every four minutes, for a day.</summary>
    public const int MaxAttempts = 400;

    private static readonly TimeSpan s_lease = TimeSpan.FromSeconds(30);

    public async Task<object?> RunAsync(WebhookTurn args, JobRun run, CancellationToken cancellationToken)
    {
        while (await TakeAsync(args, cancellationToken) is { } taken)
        {
            var answer = await sender.SendAsync(taken.Webhook.Url, taken.Delivery.Body, HeadersOf(taken), cancellationToken);
            var goesOn = await NoteAsync(taken, answer, cancellationToken);
            if (answer.Error is not null)
                await failures.TakeOverAsync(taken.Webhook, args.Key, cancellationToken);
            if (!goesOn)
                break;
            if (answer.Error is not null)
                throw new InvalidOperationException(answer.Error);
        }

        return null;
    }

    /// <summary>The delivery in turn; null when there is none, when another run has it, or when the webhook is paused.</summary>
    private async Task<Taken?> TakeAsync(WebhookTurn turn, CancellationToken cancellationToken)
    {
        unitOfWork.Forget();
        return await unitOfWork.InTransactionAsync(
            async token =>
            {
                var (now, webhook) = (clock.GetUtcNow(), await webhooks.FindAsync(turn.WebhookId, token));
                if (webhook is not { IsActive: true } || await webhooks.LockNextAsync(turn.WebhookId, turn.Key, token) is not { } delivery || delivery.LeasedUntil > now)
                    return null;
                delivery.Lease(now + s_lease);
                return new Taken(webhook, delivery);
            },
            cancellationToken);
    }

    /// <summary>Writes how it ended. The webhook is locked for that: deliveries of many conversations fail at once, and people are told of one pause.</summary>
    /// <returns>Whether the webhook goes on.</returns>
    private Task<bool> NoteAsync(Taken taken, WebhookAnswer answer, CancellationToken cancellationToken)
    {
        unitOfWork.Forget();
        return unitOfWork.InTransactionAsync(
            async token =>
            {
                // Somebody may have deleted it meanwhile.
                if (await webhooks.LockAsync(taken.Webhook.Id, token) is not { } webhook || await webhooks.FindDeliveryAsync(taken.Delivery.Id, token) is not { } delivery)
                    return false;
                var now = clock.GetUtcNow();
                delivery.NoteAttempt(answer.Status, answer.Error, now);
                if (answer.Error is not { } error)
                    webhook.NoteSuccess();
                else if (webhook.NoteFailure(error, isGone: answer.Status == 410, now))
                    await failures.TellAsync(webhook, token);
                return webhook.IsActive;
            },
            cancellationToken);
    }

    private IEnumerable<(string Name, string Value)> HeadersOf(Taken taken)
    {
        var (webhook, now) = (taken.Webhook, clock.GetUtcNow());
        var keys = new List<string> { secrets.Read(webhook.ProtectedSecret) };
        if (webhook.ProtectedFormerSecret is { } former && webhook.FormerSecretUntil > now)
            keys.Add(secrets.Read(former));
        return
        [
            (WebhookSignature.Header, WebhookSignature.Of(taken.Delivery.Body, now, keys)),
            ("X-SupportMax-Delivery", taken.Delivery.Id.ToString()),
            ("X-SupportMax-Event", taken.Delivery.Event),
            ("User-Agent", "SupportMax-Webhooks/1"),
        ];
    }

    private sealed record Taken(Webhook Webhook, WebhookDelivery Delivery);
}
