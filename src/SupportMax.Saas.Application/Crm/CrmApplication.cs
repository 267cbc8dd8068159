using SupportMax.Saas.Conversations;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Crm;

/// <summary>
/// Applies a change that was made in the CRM to its ticket and conversation, with a line of the ledger in the same transaction; the
/// same change told again finds its line and does nothing.
/// </summary>
internal sealed class CrmApplication(CrmTargets targets, IConversationRepository conversations, IUnitOfWork unitOfWork, ConversationEvents events, TimeProvider clock)
{
    public async Task ApplyAsync(CrmCaseState state, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(state.TicketKey, "N", out var ticketId) || await targets.IsKnownAsync(ticketId, state, cancellationToken))
            return;
        var written = await unitOfWork.InTransactionAsync(token => ApplyAsync(ticketId, state, token), cancellationToken);
        await TellAsync(written);
    }

    public async Task ApplyAsync(CrmRemoteComment comment, CancellationToken cancellationToken)
    {
        // What the CRM's people say among themselves stays there.
        if (!comment.IsPublic || !Guid.TryParseExact(comment.TicketKey, "N", out var ticketId) || await targets.HasLineAsync($"comment:{comment.CommentId}", cancellationToken))
            return;
        var written = await unitOfWork.InTransactionAsync(token => ApplyAsync(ticketId, comment, token), cancellationToken);
        await TellAsync(written);
    }

    private async Task<Written?> ApplyAsync(Guid ticketId, CrmCaseState state, CancellationToken cancellationToken)
    {
        if (await targets.LockAsync(ticketId, cancellationToken) is not { } target)
            return null;
        var news = target.Hear(state);
        if (news.OwnerChanged)
        {
            target.Ticket.Assign(null, state.Owner);
            targets.Note(CrmChangeKind.OwnerReceived, ticketId, $"owner:{ticketId:N}:{state.ChangedAt:O}", new { owner = state.Owner });
        }

        if (!news.ClosedOrOpened)
            return null;
        targets.Note(CrmChangeKind.StatusReceived, ticketId, $"status:{ticketId:N}:{state.ChangedAt:O}", new { state.Status, state.IsClosed });
        return state.IsClosed ? Close(target, state) : Reopen(target);
    }

    private Written? Close(CrmTarget target, CrmCaseState state)
    {
        var now = clock.GetUtcNow();
        target.Ticket.Resolve(now);
        if (target.Conversation.State == ConversationState.Resolved || target.Conversation.TicketNumber != target.Ticket.Number)
            return null;
        var notice = Notice(target.Conversation, state.Owner is null ? "Crm.Closed" : "ResolvedByAgent", ("name", state.Owner ?? ""));
        return Write(target, target.Conversation.Resolve(notice, ResolutionKind.Closed, Cause.System("crm"), now));
    }

    /// <summary>The conversation waits for a person again, under the same ticket; unless it has gone on without it.</summary>
    private Written? Reopen(CrmTarget target)
    {
        if (target.Ticket.Status == TicketStatus.Open || target.Conversation.State != ConversationState.Resolved)
            return null;
        target.Ticket.Reopen();
        var order = new HandOverOrder(target.Ticket.Number, target.Ticket.Priority, null, null, Cause.System("crm"));
        return Write(target, target.Conversation.HandOver(Notice(target.Conversation, "Crm.Reopened", ("number", target.Ticket.Number)), order, clock.GetUtcNow()));
    }

    private async Task<Written?> ApplyAsync(Guid ticketId, CrmRemoteComment comment, CancellationToken cancellationToken)
    {
        if (await targets.LockAsync(ticketId, cancellationToken) is not { } target || await targets.HasLineAsync($"comment:{comment.CommentId}", cancellationToken))
            return null;
        targets.Note(CrmChangeKind.CommentReceived, ticketId, $"comment:{comment.CommentId}", new { author = comment.AuthorName, body = CrmWords.LengthOf(comment.Text) });
        var name = comment.AuthorName.Length > 0 ? comment.AuthorName : "Support";
        var text = MessageText.Clean(comment.Text);
        if (text.Length == 0)
            return null;
        text = text.Length <= ConversationConsts.MaxTextLength ? text : text[..ConversationConsts.MaxTextLength];
        return Write(target, target.Conversation.ReplyAsAgent(text, CrmReceived.MessageIdOf(comment.CommentId), CrmReceived.AuthorIdOf(comment.AuthorId), name, clock.GetUtcNow()));
    }

    private Written Write(CrmTarget target, Message message)
    {
        conversations.Add(message);
        return new(target.Conversation, message);
    }

    private static MessageDraft Notice(Conversation conversation, string key, (string Name, object Value) value) => MessageDraft.FromSystem(LocalizedTexts.Get(
        LocalizedTexts.Bot, conversation.Language ?? LocalizedTexts.Languages[0], key, new Dictionary<string, object>(StringComparer.Ordinal) { [value.Name] = value.Value }));

    private Task TellAsync(Written? written) => written is null ? Task.CompletedTask : events.WrittenAsync(written.Conversation, written.Message);

    private sealed record Written(Conversation Conversation, Message Message);
}
