using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Conversations;

internal sealed class DeskRecords(SupportMaxDbContext context) : IDeskRecords
{
    public async Task<IReadOnlyList<ConversationNote>> ListNotesAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await context.Set<ConversationNote>().AsNoTracking().Where(note => note.ConversationId == conversationId)
            .OrderBy(note => note.WrittenAt).ThenBy(note => note.Id).ToListAsync(cancellationToken);

    public void Add(ConversationNote note) => context.Add(note);

    public async Task<IReadOnlyList<ConversationMention>> ListMentionsAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await context.Set<ConversationMention>().AsNoTracking().Where(mention => mention.ConversationId == conversationId).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ConversationMention>> ListUnseenAsync(Guid conversationId, Guid userId, CancellationToken cancellationToken) =>
        await context.Set<ConversationMention>()
            .Where(mention => mention.ConversationId == conversationId && mention.UserId == userId && mention.SeenAt == null).ToListAsync(cancellationToken);

    public void Add(ConversationMention mention) => context.Add(mention);

    public async Task<IReadOnlyList<CannedResponse>> ListCannedAsync(CancellationToken cancellationToken) =>
        await context.Set<CannedResponse>().AsNoTracking().OrderBy(canned => canned.Shortcut).ToListAsync(cancellationToken);

    public Task<CannedResponse?> FindCannedAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<CannedResponse>().SingleOrDefaultAsync(canned => canned.Id == id, cancellationToken);

    public void Add(CannedResponse canned) => context.Add(canned);

    public void Remove(CannedResponse canned) => context.Remove(canned);

    public Task<Attachment?> FindAttachmentAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == id, cancellationToken);

    public void Add(Attachment attachment) => context.Add(attachment);
}
