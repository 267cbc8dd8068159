using SupportMax.Saas.Errors;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

internal sealed class DeskAppService(DeskWriting writing, IConversationRepository conversations, IDeskRecords records, IDeskQueries queries, ReplySuggestions suggestions) : IDeskAppService
{
    public async Task<ListResult<NoteDto>> ListNotesAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        await FindAsync(conversationId, cancellationToken);
        var mentions = (await records.ListMentionsAsync(conversationId, cancellationToken)).ToLookup(mention => mention.NoteId, mention => mention.UserId);
        return new ListResult<NoteDto>([.. (await records.ListNotesAsync(conversationId, cancellationToken)).Select(note => DeskWriting.ToDto(note, [.. mentions[note.Id]]))]);
    }

    public Task SeeMentionsAsync(Guid conversationId, StaffMember member, CancellationToken cancellationToken) =>
        writing.SeeMentionsAsync(conversationId, member.Id, cancellationToken);

    public Task<NoteDto> WriteNoteAsync(Guid conversationId, StaffMember author, string? text, CancellationToken cancellationToken) =>
        writing.NoteAsync(conversationId, author, text, cancellationToken);

    public Task TagAsync(Guid conversationId, IReadOnlyList<string>? tags, CancellationToken cancellationToken) =>
        writing.ChangeAsync(conversationId, conversation => conversation.Tag([.. (tags ?? []).Select(tag => MessageText.Clean(tag))]), cancellationToken);

    public Task SnoozeAsync(Guid conversationId, DateTimeOffset? until, CancellationToken cancellationToken) => writing.SnoozeAsync(conversationId, until, cancellationToken);

    public async Task<CustomerCardDto> GetCustomerAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await queries.FindCustomerAsync(conversationId, cancellationToken) ?? throw NotFound();

    public async Task<SuggestionDto> SuggestAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await suggestions.SuggestAsync(await FindAsync(conversationId, cancellationToken), cancellationToken);

    public Task ReadAsync(Guid conversationId, long sequence, CancellationToken cancellationToken) => writing.ReadAsync(conversationId, sequence, cancellationToken);

    public async Task TypeAsync(Guid conversationId, StaffMember author, CancellationToken cancellationToken) =>
        await writing.TypeAsync(await FindAsync(conversationId, cancellationToken), author, cancellationToken);

    private async Task<Conversation> FindAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await conversations.FindAsync(conversationId, cancellationToken) ?? throw NotFound();

    private static BusinessException NotFound() => new(ConversationErrorCodes.NotFound, ErrorKind.NotFound);
}
