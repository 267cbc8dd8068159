using SupportMax.Saas.Errors;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Writes what staff do beside replying, and shows it.</summary>
internal sealed class DeskWriting(
    ConversationChange change, IDeskRecords records, IDeskQueries staff, DeskAudience audience, IUnitOfWork unitOfWork, TimeProvider clock)
{
    private static readonly TimeSpan s_longestSnooze = TimeSpan.FromDays(90);

    public async Task<NoteDto> NoteAsync(Guid conversationId, StaffMember author, string? text, CancellationToken cancellationToken)
    {
        var clean = NoteText.Clean(text) ?? throw new BusinessException(ConversationErrorCodes.TextRequired, ErrorKind.BadInput, "text");
        var watched = await audience.FindAsync(conversationId, cancellationToken);
        var note = new ConversationNote(conversationId, Actor.Agent(author.Id, author.Name), clean, clock.GetUtcNow());
        records.Add(note);
        var named = NoteMentions.Find(clean, await staff.ListAgentsAsync(cancellationToken)).Where(member => member.Id != author.Id).Select(member => member.Id).ToList();
        foreach (var userId in named)
            records.Add(new ConversationMention(note, userId));
        await unitOfWork.SaveAsync(cancellationToken);
        var shown = ToDto(note, named);
        await audience.Desk.NoteAsync(watched, shown, CancellationToken.None);
        return shown;
    }

    /// <summary>Notes that somebody has seen the notes that name them.</summary>
    public async Task SeeMentionsAsync(Guid conversationId, Guid userId, CancellationToken cancellationToken)
    {
        await audience.FindAsync(conversationId, cancellationToken);
        foreach (var mention in await records.ListUnseenAsync(conversationId, userId, cancellationToken))
            mention.See(clock.GetUtcNow());
        await unitOfWork.SaveAsync(cancellationToken);
    }

    public Task ChangeAsync(Guid conversationId, Action<Conversation> work, CancellationToken cancellationToken) =>
        change.RunAsync(conversationId, (conversation, _) => work(conversation), cancellationToken);

    public Task SnoozeAsync(Guid conversationId, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (until <= now || until > now + s_longestSnooze)
            throw new BusinessException(ConversationErrorCodes.SnoozeInvalid, ErrorKind.BadInput, "until");
        return ChangeAsync(conversationId, conversation => conversation.Snooze(until), cancellationToken);
    }

    public async Task ReadAsync(Guid conversationId, long sequence, CancellationToken cancellationToken)
    {
        await ChangeAsync(conversationId, conversation => conversation.MarkReadByStaff(sequence), cancellationToken);
        await audience.Desk.ReadByStaffAsync(await audience.FindAsync(conversationId, cancellationToken), sequence, CancellationToken.None);
    }

    public Task TypeAsync(Conversation conversation, StaffMember author, CancellationToken cancellationToken) =>
        audience.TypeAsync(conversation, new AuthorDto(AuthorKind.Agent, author.Name), cancellationToken);

    public static NoteDto ToDto(ConversationNote note, IReadOnlyList<Guid> mentions) =>
        new(note.Id, note.ConversationId, note.AuthorId, note.AuthorName, note.Text, note.WrittenAt, mentions);
}
