using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Events;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Crm;

/// <summary>Writes into the ledger what has to reach the CRM, because of what happened to tickets; each thing once.</summary>
internal sealed class CrmIntents(ICrmRepository crm, ICrmQueries queries, ICrmCustomers customers, IFeatureChecker features, TimeProvider clock)
    : IEventHandler<TicketCreated>, IEventHandler<TicketChanged>, IEventHandler<MessageAdded>, IOptionalHandler
{
    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken) =>
        await crm.FindConnectionAsync(cancellationToken) is { IsEnabled: true } && await features.IsOnAsync(FeatureNames.Crm);

    public async Task HandleAsync(TicketCreated fact, CancellationToken cancellationToken)
    {
        await crm.IntendAsync(CrmLedgerEntry.ForTicket(fact.TicketId, clock.GetUtcNow()), cancellationToken);
        // Staff will want to know who it is.
        if (await queries.FindEmailAsync(fact.ConversationId, cancellationToken) is { Length: > 0 } email)
            await customers.RequestAsync(email, cancellationToken);
    }

    public Task HandleAsync(TicketChanged fact, CancellationToken cancellationToken) =>
        crm.IntendAsync(CrmLedgerEntry.ForChange(fact.TicketId, Guid.CreateVersion7(), clock.GetUtcNow()), cancellationToken);

    public async Task HandleAsync(MessageAdded fact, CancellationToken cancellationToken)
    {
        if (fact.AuthorKind is not (AuthorKind.Visitor or AuthorKind.Agent))
            return;
        if (await queries.FindTicketOfMessageAsync(fact.ConversationId, fact.Sequence, cancellationToken) is not { } ticket)
            return;
        // What came from the CRM does not go back there.
        if (await queries.IsReceivedAsync(fact.ConversationId, fact.Sequence, cancellationToken))
            return;
        // Messages and tickets are told of apart, so the message may be heard of first; its case comes before it all the same.
        await crm.IntendAsync(CrmLedgerEntry.ForTicket(ticket.Id, clock.GetUtcNow()), cancellationToken);
        await crm.IntendAsync(CrmLedgerEntry.ForMessage(ticket.Id, fact.MessageId, fact.Sequence, clock.GetUtcNow()), cancellationToken);
    }
}
