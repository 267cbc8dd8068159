using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerConversationAppService(
    ThreadStart start, IPartnerQueries queries, IInboxAppService inbox, PartnerCustomers customers, PartnerVoices voices) : IPartnerConversationAppService
{
    public async Task<(PartnerConversationDto Conversation, bool IsNew)> BeginAsync(
        Guid clientId, ChannelKind channel, BeginConversationInput input, CancellationToken cancellationToken)
    {
        var (id, isNew) = await start.BeginAsync(clientId, channel, input, cancellationToken);
        return (await GetAsync(id, cancellationToken), isNew);
    }

    public async Task<CursorPage<PartnerConversationDto>> ListAsync(CursorRequest page, ConversationStatus? status, CancellationToken cancellationToken) =>
        (await queries.ListConversationsAsync(page.Check(), status, cancellationToken)).ToPage(page.Limit, conversation => conversation.Id);

    public async Task<PartnerConversationDto> GetAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await queries.FindConversationAsync(conversationId, cancellationToken) ?? throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "conversationId");

    public Task<IReadOnlyList<WatchedConversation>> ListStatesAsync(IReadOnlyList<Guid> conversationIds, CancellationToken cancellationToken) =>
        queries.ListStatesAsync(conversationIds, cancellationToken);

    public async Task<MessagePage> ListMessagesAsync(Guid conversationId, long after, int limit, CancellationToken cancellationToken)
    {
        if (after < 0 || limit is < 1 or > ConversationConsts.MaxResumedMessages)
            throw new BusinessException(PartnerErrorCodes.PageInvalid, ErrorKind.BadInput, after < 0 ? "after" : "limit");
        var conversation = await GetAsync(conversationId, cancellationToken);
        var messages = (await inbox.ResumeAsync(conversationId, after, cancellationToken)).Take(limit).ToList();
        var watermark = messages.Count == 0 ? after : messages[^1].Sequence;
        return new MessagePage(messages, watermark, messages.Count > 0 && watermark < conversation.LastSequence);
    }

    public Task<SendResult> SendAsync(Guid conversationId, PartnerMessageInput message, CancellationToken cancellationToken) =>
        customers.SendAsync(conversationId, message, cancellationToken);

    public async Task<SendResult> ReplyAsAgentAsync(Guid conversationId, StaffMember author, PartnerMessageInput message, CancellationToken cancellationToken) =>
        await inbox.ReplyAsync(conversationId, author, message.ClientMessageId, message.Text, cancellationToken);

    public Task<SendResult> ReplyAsBotAsync(Guid conversationId, StaffMember bot, PartnerMessageInput message, CancellationToken cancellationToken) =>
        voices.ReplyAsBotAsync(conversationId, bot, message, cancellationToken);

    public Task HandOverAsync(Guid conversationId, CancellationToken cancellationToken) => voices.CallPersonAsync(conversationId, cancellationToken);

    public Task ResolveAsync(Guid conversationId, StaffMember member, CancellationToken cancellationToken) => inbox.ResolveAsync(conversationId, member, cancellationToken);

    public Task TypeAsync(Guid conversationId, CancellationToken cancellationToken) => customers.TypeAsync(conversationId, cancellationToken);
}
