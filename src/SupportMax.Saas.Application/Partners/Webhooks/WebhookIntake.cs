using System.Text.Json;
using System.Text.Json.Serialization;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Events;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Partners;

/// <summary>Puts what happens on its way to the webhooks that want to know, in the transaction in which the event counts as handled: once, and in its order.</summary>
internal sealed class WebhookIntake(
    IWebhookRepository webhooks, IPartnerQueries conversations, IConversationRepository messages, ITicketQueries tickets, IBackgroundJobs jobs, TimeProvider clock) :
    IEventHandler<ConversationCreated>, IEventHandler<MessageAdded>, IEventHandler<ConversationStatusChanged>, IEventHandler<TicketCreated>, IEventHandler<TicketChanged>
{
    public const string Subscriber = "partners.webhooks";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public Task HandleAsync(ConversationCreated fact, CancellationToken cancellationToken) => TellAsync(
        fact, fact.ConversationId, () => conversations.FindConversationAsync(fact.ConversationId, cancellationToken), cancellationToken);

    public Task HandleAsync(MessageAdded fact, CancellationToken cancellationToken) => TellAsync(
        fact,
        fact.ConversationId,
        async () => (await messages.ListMessagesAsync(fact.ConversationId, fact.Sequence - 1, 1, cancellationToken)).SingleOrDefault()?.ToDto(),
        cancellationToken);

    public Task HandleAsync(ConversationStatusChanged fact, CancellationToken cancellationToken) => TellAsync(
        fact,
        fact.ConversationId,
        () => Task.FromResult<StatusFact?>(new StatusFact(fact.ConversationId, fact.Status)),
        cancellationToken);

    public Task HandleAsync(TicketCreated fact, CancellationToken cancellationToken) => TellAsync(
        fact, fact.ConversationId, () => tickets.FindAsync(fact.TicketId, cancellationToken), cancellationToken);

    public Task HandleAsync(TicketChanged fact, CancellationToken cancellationToken) => TellAsync(
        fact, fact.ConversationId, () => tickets.FindAsync(fact.TicketId, cancellationToken), cancellationToken);

    private async Task TellAsync<TData>(IIntegrationEvent fact, Guid key, Func<Task<TData?>> read, CancellationToken cancellationToken)
        where TData : class
    {
        var name = EventNameAttribute.Of(fact.GetType());
        var wanting = (await webhooks.ListAsync(cancellationToken)).Where(webhook => webhook.IsActive && webhook.Events.Contains(name, StringComparer.Ordinal)).ToList();
        if (wanting.Count == 0 || await read() is not { } data)
            return;
        var json = JsonSerializer.Serialize(data, s_json);
        foreach (var webhook in wanting)
        {
            webhooks.Add(new WebhookDelivery(webhook.Id, key, name, json, clock.GetUtcNow()));
            await jobs.EnqueueAsync(WebhookDeliveryJob.Type, new WebhookTurn(webhook.Id, key), cancellationToken);
        }
    }

    private sealed record StatusFact(Guid ConversationId, ConversationStatus Status);
}
