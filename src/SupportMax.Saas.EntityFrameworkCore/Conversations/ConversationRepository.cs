using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Conversations;

internal sealed class ConversationRepository(SupportMaxDbContext context) : IConversationRepository
{
    public Task<Conversation?> FindForUpdateAsync(Guid conversationId, CancellationToken cancellationToken) =>
        context.Set<Conversation>().FromSql($"select * from conversations where id = {conversationId} for update").SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<Conversation>> ListFreeForUpdateAsync(IReadOnlyCollection<Guid> conversationIds, CancellationToken cancellationToken)
    {
        var ids = conversationIds.Distinct().ToArray();
        return await context.Set<Conversation>()
            .FromSql(
                $"""
                 select free.* from unnest({ids}) as wanted (id)
                 cross join lateral (select * from conversations where id = wanted.id limit 1 for update skip locked) free
                 """)
            .ToListAsync(cancellationToken);
    }

    public Task<Conversation?> FindAsync(Guid conversationId, CancellationToken cancellationToken) =>
        context.Set<Conversation>().AsNoTracking().SingleOrDefaultAsync(conversation => conversation.Id == conversationId, cancellationToken);

    public Task<Conversation?> FindLatestOfVisitorAsync(Guid visitorId, CancellationToken cancellationToken) =>
        context.Set<Conversation>().AsNoTracking().Where(conversation => conversation.VisitorId == visitorId)
            .OrderByDescending(conversation => conversation.LastMessageAt).FirstOrDefaultAsync(cancellationToken);

    public Task<Message?> FindSentAsync(Guid authorId, string clientMessageId, CancellationToken cancellationToken) =>
        context.Set<Message>().AsNoTracking()
            .SingleOrDefaultAsync(message => message.AuthorId == authorId && message.ClientMessageId == clientMessageId, cancellationToken);

    public async Task<IReadOnlyList<Message>> ListSentAsync(IReadOnlyList<(Guid AuthorId, string ClientMessageId)> names, CancellationToken cancellationToken)
    {
        var (authors, ids) = (names.Select(name => name.AuthorId).ToArray(), names.Select(name => name.ClientMessageId).ToArray());
        return await context.Set<Message>()
            .FromSql(
                $"""
                 select found.* from unnest({authors}, {ids}) as sent (author, id)
                 cross join lateral (
                     select * from messages where tenant_id = current_tenant() and author_id = sent.author and client_message_id = sent.id limit 1) found
                 """)
            .AsNoTracking().ToListAsync(cancellationToken);
    }

    public Task<Message?> FindMessageAsync(Guid conversationId, long sequence, CancellationToken cancellationToken) =>
        context.Set<Message>().SingleOrDefaultAsync(message => message.ConversationId == conversationId && message.Sequence == sequence, cancellationToken);

    public async Task<Guid> FindContinuationAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        // Each is younger than the one before, so this ends.
        while (await context.Set<Conversation>().Where(next => next.PreviousConversationId == conversationId)
            .OrderByDescending(next => next.StartedAt).Select(next => (Guid?)next.Id).FirstOrDefaultAsync(cancellationToken) is { } next)
            conversationId = next;
        return conversationId;
    }

    public async Task<IReadOnlyList<Message>> ListMessagesAsync(Guid conversationId, long afterSequence, int take, CancellationToken cancellationToken) =>
        await context.Set<Message>().AsNoTracking()
            .Where(message => message.ConversationId == conversationId && message.Sequence > afterSequence)
            .OrderBy(message => message.Sequence).Take(take).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ConversationWithMessages>> ListWithLastMessagesAsync(
        IReadOnlyCollection<Guid> conversationIds, int take, CancellationToken cancellationToken)
    {
        var ids = conversationIds.Distinct().ToArray();
        // One connection for both: each has to be told the tenant when it is taken.
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            // The conversations first: a reply to what came in between is noticed to be late, and planned again.
            var found = await context.Set<Conversation>()
                .FromSql(
                    $"""
                     select found.* from unnest({ids}) as wanted (id)
                     cross join lateral (select * from conversations where id = wanted.id limit 1) found
                     """)
                .AsNoTracking().ToListAsync(cancellationToken);
            var messages = await context.Set<Message>()
                .FromSql(
                    $"""
                     select last.* from unnest({ids}) as wanted (id)
                     cross join lateral (select * from messages where conversation_id = wanted.id order by sequence desc limit {take}) last
                     """)
                .AsNoTracking().ToListAsync(cancellationToken);
            var byConversation = messages.ToLookup(message => message.ConversationId);
            return [.. found.Select(conversation => new ConversationWithMessages(conversation, [.. byConversation[conversation.Id].OrderBy(message => message.Sequence)]))];
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    public async Task<IReadOnlyList<Message>> ListLastMessagesAsync(Guid conversationId, int take, CancellationToken cancellationToken)
    {
        var newestFirst = await context.Set<Message>().AsNoTracking().Where(message => message.ConversationId == conversationId)
            .OrderByDescending(message => message.Sequence).Take(take).ToListAsync(cancellationToken);
        newestFirst.Reverse();
        return newestFirst;
    }

    public async Task<IReadOnlyList<ConversationEvent>> ListEventsAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await context.Set<ConversationEvent>().AsNoTracking().Where(happened => happened.ConversationId == conversationId)
            .OrderBy(happened => happened.Number).ToListAsync(cancellationToken);

    public Task<int> CountBegunAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        context.Set<Conversation>().CountAsync(conversation => conversation.StartedAt >= since, cancellationToken);

    public async Task<IReadOnlyList<DecisionTrace>> ListTracesAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await context.Set<DecisionTrace>().AsNoTracking().Where(trace => trace.ConversationId == conversationId)
            .OrderBy(trace => trace.Sequence).ToListAsync(cancellationToken);

    public void Add(Conversation conversation) => context.Add(conversation);

    public void Add(Message message) => context.Add(message);

    public void Add(DecisionTrace trace) => context.Add(trace);
}
