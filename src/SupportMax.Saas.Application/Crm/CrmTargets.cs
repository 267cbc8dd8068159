using System.Text.Json;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Crm;

/// <summary>A ticket with its conversation, locked, and its case.</summary>
internal sealed record CrmTarget(Ticket Ticket, Conversation Conversation, CrmLink Link)
{
    public CrmLinkNews Hear(CrmCaseState state) => Link.Hear(new(state.CaseId, state.Number, state.Address?.ToString(), state.Status, state.IsClosed, state.Owner, state.ChangedAt));
}

/// <summary>Finds what a change of the CRM is about, and keeps the ledger of what was received.</summary>
internal sealed class CrmTargets(ICrmRepository crm, ITicketRepository tickets, IConversationRepository conversations, TimeProvider clock)
{
    /// <summary>Whether the CRM says nothing that is not known; most of what an overlapping poll reads.</summary>
    public async Task<bool> IsKnownAsync(Guid ticketId, CrmCaseState state, CancellationToken cancellationToken) =>
        (await crm.ListLinksAsync([ticketId], cancellationToken)).GetValueOrDefault(ticketId) is { ChangedAt: { } changedAt } link
        && changedAt >= state.ChangedAt && (link.Status, link.IsClosed, link.Owner) == (state.Status, state.IsClosed, state.Owner);

    public Task<bool> HasLineAsync(string remoteKey, CancellationToken cancellationToken) => crm.HasReceivedAsync(remoteKey, cancellationToken);

    /// <summary>The ticket; null when it is none of the tenant's.</summary>
    public async Task<CrmTarget?> LockAsync(Guid ticketId, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(ticketId, cancellationToken) is not { } ticket || await conversations.FindForUpdateAsync(ticket.ConversationId, cancellationToken) is not { } conversation)
            return null;
        // Whoever had the conversation may have changed the ticket.
        await crm.RefreshAsync(ticket, cancellationToken);
        var link = (await crm.ListLinksAsync([ticketId], cancellationToken)).GetValueOrDefault(ticketId);
        if (link is null)
            crm.Add(link = new CrmLink(ticketId, ""));
        else
            await crm.RefreshAsync(link, cancellationToken);
        return new CrmTarget(ticket, conversation, link);
    }

    public void Note(CrmChangeKind kind, Guid ticketId, string remoteKey, object what) =>
        crm.Add(CrmLedgerEntry.Received(kind, ticketId, remoteKey, JsonSerializer.Serialize(what, JsonSerializerOptions.Web), clock.GetUtcNow()));
}
