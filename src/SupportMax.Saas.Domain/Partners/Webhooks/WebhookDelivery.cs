using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>One event on its way to a webhook. It stays as the log of what was sent.</summary>
public sealed class WebhookDelivery : ITenantOwned
{
    private WebhookDelivery()
    {
    }

    /// <summary>An event to deliver.</summary>
    /// <param name="webhookId">Where to.</param>
    /// <param name="key">The conversation: deliveries of one key arrive in their order.</param>
    /// <param name="eventName">What happened.</param>
    /// <param name="data">The event's own JSON.</param>
    /// <param name="now">The time.</param>
    public WebhookDelivery(Guid webhookId, Guid key, string eventName, string data, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        WebhookId = webhookId;
        Key = key;
        Event = eventName;
        Body = $$"""{"id":"{{Id}}","type":"{{eventName}}","createdAt":"{{now.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}}","data":{{data}}}""";
        CreatedAt = now;
    }

    /// <summary>An event to deliver to a bot, in a shape that is not ours.</summary>
    /// <param name="webhookId">Where to.</param>
    /// <param name="key">The conversation.</param>
    /// <param name="eventName">What happened, as the bot knows it.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="now">The time.</param>
    public static WebhookDelivery ToBot(Guid webhookId, Guid key, string eventName, string body, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        WebhookId = webhookId,
        Key = key,
        Event = eventName,
        Body = body,
        CreatedAt = now,
    };

    /// <summary>The delivery's id, the same in every attempt: by it the endpoint knows what it has already.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Where to.</summary>
    public Guid WebhookId { get; private set; }

    /// <summary>What it is about; deliveries of one key arrive in their order.</summary>
    public Guid Key { get; private set; }

    /// <summary>What happened.</summary>
    public string Event { get; private set; } = "";

    /// <summary>What is sent, byte by byte.</summary>
    public string Body { get; private set; } = "";

    /// <summary>When it happened.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Where it is.</summary>
    public WebhookDeliveryState State { get; private set; }

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it was last sent.</summary>
    public DateTimeOffset? LastAttemptAt { get; private set; }

    /// <summary>The status that the endpoint answered with last.</summary>
    public int? LastStatus { get; private set; }

    /// <summary>What was wrong last.</summary>
    public string? LastError { get; private set; }

    /// <summary>Until when a host is sending it.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Takes it for one attempt.</summary>
    public void Lease(DateTimeOffset until) => LeasedUntil = until;

    /// <summary>Notes how an attempt ended.</summary>
    /// <param name="status">What the endpoint answered; null when it did not.</param>
    /// <param name="error">What was wrong; null when the endpoint took it.</param>
    /// <param name="now">The time.</param>
    public void NoteAttempt(int? status, string? error, DateTimeOffset now)
    {
        Attempts++;
        LastAttemptAt = now;
        LastStatus = status;
        LastError = error is { Length: > WebhookConsts.MaxErrorLength } ? error[..WebhookConsts.MaxErrorLength] : error;
        LeasedUntil = null;
        if (error is null)
            State = WebhookDeliveryState.Delivered;
        else if (now - CreatedAt >= WebhookConsts.Patience)
            State = WebhookDeliveryState.Failed;
    }

    /// <summary>Sends it once more, whatever became of it.</summary>
    public void Replay()
    {
        State = WebhookDeliveryState.Waiting;
        LeasedUntil = null;
    }
}
