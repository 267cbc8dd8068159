using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

internal sealed class InboxAppService(IInboxQueries queries, IConversationRepository conversations, StaffActions actions) : IInboxAppService
{
    private const int MaxNameLength = 120;

    public Task<PagedResult<InboxItemDto>> ListAsync(InboxFilter filter, CancellationToken cancellationToken)
    {
        filter.Page.Check();
        return queries.ListAsync(filter, cancellationToken);
    }

    public async Task<InboxConversationDto> GetAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await queries.FindAsync(conversationId, cancellationToken) ?? throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound);

    public async Task<IReadOnlyList<MessageDto>> ResumeAsync(Guid conversationId, long afterSequence, CancellationToken cancellationToken)
    {
        var messages = await conversations.ListMessagesAsync(conversationId, afterSequence, ConversationConsts.MaxResumedMessages, cancellationToken);
        return [.. messages.Select(message => message.ToDto())];
    }

    public async Task<ListResult<ConversationEventDto>> ListEventsAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(conversationId, cancellationToken) is null)
            throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound);
        var events = await conversations.ListEventsAsync(conversationId, cancellationToken);
        return new ListResult<ConversationEventDto>([.. events.Select(happened => happened.ToDto())]);
    }

    public Task<SendResult> ReplyWithFileAsync(Guid conversationId, StaffMember author, string? clientMessageId, FileInput file, CancellationToken cancellationToken)
    {
        AttachedFiles.KindOf(file);
        return ReplyAsync(conversationId, author, clientMessageId, $"📎 {TextBeginning.Of(MessageText.Clean(file.FileName), MaxNameLength)}", file, cancellationToken);
    }

    public Task<SendResult> ReplyAsync(Guid conversationId, StaffMember author, string? clientMessageId, string? text, CancellationToken cancellationToken) =>
        ReplyAsync(conversationId, author, clientMessageId, text, null, cancellationToken);

    private Task<SendResult> ReplyAsync(
        Guid conversationId, StaffMember author, string? clientMessageId, string? text, FileInput? file, CancellationToken cancellationToken)
    {
        var clean = MessageText.Clean(text);
        if (clean.Length == 0)
            throw new BusinessException(ConversationErrorCodes.TextRequired, ErrorKind.BadInput, "text");
        if (clean.Length > ConversationConsts.MaxTextLength)
            throw new BusinessException(ConversationErrorCodes.TextTooLong, ErrorKind.BadInput, "text");
        if (string.IsNullOrWhiteSpace(clientMessageId) || clientMessageId.Length > ConversationConsts.MaxClientMessageIdLength || clientMessageId.Any(char.IsControl))
            throw new BusinessException(ConversationErrorCodes.ClientMessageIdInvalid, ErrorKind.BadInput, "clientMessageId");
        return actions.ReplyAsync(conversationId, author, clientMessageId, clean, file, cancellationToken);
    }

    public Task ResolveAsync(Guid conversationId, StaffMember member, CancellationToken cancellationToken) =>
        actions.ResolveAsync(conversationId, member, cancellationToken);

    public Task GiveBackAsync(Guid conversationId, StaffMember member, string? note, CancellationToken cancellationToken) =>
        actions.GiveBackAsync(conversationId, member, note, cancellationToken);
}
