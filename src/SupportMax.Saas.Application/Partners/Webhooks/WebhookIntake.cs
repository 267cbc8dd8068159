using System.Text.Json;
using System.Text.Json.Serialization;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Events;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Partners;

/// <summary>Puts what happens on its way to the webhooks that want to know, in the transaction in which the event counts as handled: once, and in its order.</summary>
internal sealed class WebhookIntake(
    IPartnerQueries conversations, IConversationRepository messages, ITicketQueries tickets, WebhookQueue queue, AgentBotEvents bots) :
    IEventHandler<ConversationCreated>, IEventHandler<MessageAdded>, IEventHandler<ConversationStatusChanged>, IEventHandler<TicketCreated>, IEventHandler<TicketChanged>,
    IOptionalHandler
{
    public const string Subscriber = "partners.webhooks";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken) => (await queue.ListActiveAsync(cancellationToken)).Count > 0;

    public Task HandleAsync(ConversationCreated fact, CancellationToken cancellationToken) => TellAsync(
        fact, fact.ConversationId, () => conversations.FindConversationAsync(fact.ConversationId, cancellationToken), cancellationToken);

    public async Task HandleAsync(MessageAdded fact, CancellationToken cancellationToken)
    {
        var message = (await messages.ListMessagesAsync(fact.ConversationId, fact.Sequence - 1, 1, cancellationToken)).SingleOrDefault()?.ToDto();
        await TellAsync(fact, fact.ConversationId, () => Task.FromResult(message), cancellationToken);
        if (message is not null)
            await TellBotAsync(fact.ConversationId, conversation => bots.DescribeAsync(conversation, message, cancellationToken), cancellationToken);
    }

    public async Task HandleAsync(ConversationStatusChanged fact, CancellationToken cancellationToken)
    {
        await TellAsync(fact, fact.ConversationId, () => Task.FromResult<StatusFact?>(new StatusFact(fact.ConversationId, fact.Status)), cancellationToken);
        await TellBotAsync(fact.ConversationId, conversation => bots.DescribeAsync(conversation, fact.Status, cancellationToken), cancellationToken);
    }

    public Task HandleAsync(TicketCreated fact, CancellationToken cancellationToken) => TellAsync(
        fact, fact.ConversationId, () => tickets.FindAsync(fact.TicketId, cancellationToken), cancellationToken);

    public Task HandleAsync(TicketChanged fact, CancellationToken cancellationToken) => TellAsync(
        fact, fact.ConversationId, () => tickets.FindAsync(fact.TicketId, cancellationToken), cancellationToken);

    private async Task TellAsync<TData>(IIntegrationEvent fact, Guid key, Func<Task<TData?>> read, CancellationToken cancellationToken)
        where TData : class
    {
        var name = EventNameAttribute.Of(fact.GetType());
        var wanting = (await queue.ListActiveAsync(cancellationToken)).Where(webhook => webhook.AgentBotClientId is null && webhook.Events.Contains(name, StringComparer.Ordinal)).ToList();
        if (wanting.Count == 0 || await read() is not { } data)
            return;
        var json = JsonSerializer.Serialize(data, s_json);
        foreach (var webhook in wanting)
            await queue.AddAsync(webhook, key, name, json, cancellationToken);
    }

    private async Task TellBotAsync(Guid conversationId, Func<Conversation, Task<BotEvent?>> describe, CancellationToken cancellationToken)
    {
        var connected = (await queue.ListActiveAsync(cancellationToken)).Where(webhook => webhook.AgentBotClientId is not null).ToList();
        if (connected.Count == 0 || await messages.FindAsync(conversationId, cancellationToken) is not { BotClientId: { } clientId } conversation)
            return;
        if (connected.Find(webhook => webhook.AgentBotClientId == clientId) is { } webhook && await describe(conversation) is { } told)
            await queue.AddToBotAsync(webhook, conversationId, told, cancellationToken);
    }

    private sealed record StatusFact(Guid ConversationId, ConversationStatus Status);
}

/// <summary>Queues deliveries, each in the transaction of what it tells.</summary>
internal sealed class WebhookQueue(IWebhookRepository webhooks, IBackgroundJobs jobs, TimeProvider clock)
{
    private IReadOnlyList<Webhook>? _active;

    /// <summary>Webhooks that are not paused, as they were when first asked: a batch of events has one transaction.</summary>
    public async Task<IReadOnlyList<Webhook>> ListActiveAsync(CancellationToken cancellationToken) =>
        _active ??= [.. (await webhooks.ListAsync(cancellationToken)).Where(webhook => webhook.IsActive)];

    public Task AddAsync(Webhook webhook, Guid key, string name, string json, CancellationToken cancellationToken) =>
        AddAsync(new WebhookDelivery(webhook.Id, key, name, json, clock.GetUtcNow()), cancellationToken);

    public Task AddToBotAsync(Webhook webhook, Guid key, BotEvent told, CancellationToken cancellationToken) =>
        AddAsync(WebhookDelivery.ToBot(webhook.Id, key, told.Name, told.Body, clock.GetUtcNow()), cancellationToken);

    private Task<Guid> AddAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        webhooks.Add(delivery);
        return jobs.EnqueueAsync(WebhookDeliveryJob.Type, new WebhookTurn(delivery.WebhookId, delivery.Key), cancellationToken);
    }
}
