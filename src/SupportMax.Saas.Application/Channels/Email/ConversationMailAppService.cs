using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Channels;

internal sealed class ConversationMailAppService(IConversationMailRepository mails, IConversationRepository conversations, MailMoving moving) : IConversationMailAppService
{
    private static readonly HashSet<string> s_shownTypes = new(StringComparer.OrdinalIgnoreCase) { "image/png", "image/jpeg", "image/gif", "image/webp" };

    public async Task<ListResult<ConversationMailDto>> ListAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(conversationId, cancellationToken) is null)
            throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound);
        var found = await mails.ListAsync(conversationId, cancellationToken);
        var files = (await mails.ListFilesAsync([.. found.Select(mail => mail.Id)], cancellationToken)).ToLookup(file => file.MailId);
        return new ListResult<ConversationMailDto>([.. found.Select(mail => mail.ToDto(conversationId, [.. files[mail.Id]]))]);
    }

    public async Task<MailFileContent> GetFileAsync(Guid conversationId, Guid mailId, Guid fileId, CancellationToken cancellationToken)
    {
        var mail = await mails.FindAsync(mailId, cancellationToken);
        if (mail?.ConversationId != conversationId || await mails.FindFileAsync(mailId, fileId, cancellationToken) is not { } file)
            throw new BusinessException(EmailErrorCodes.MailNotFound, ErrorKind.NotFound);
        // What a browser could run is only offered for download.
        return new MailFileContent(file.Name, s_shownTypes.Contains(file.MediaType) ? file.MediaType : "application/octet-stream", file.Content);
    }

    public Task<MailPlaceDto> SplitAsync(Guid conversationId, Guid mailId, StaffMember member, CancellationToken cancellationToken) =>
        moving.MoveAsync(conversationId, mailId, null, member, cancellationToken);

    public Task<MailPlaceDto> MoveAsync(Guid conversationId, Guid mailId, Guid targetConversationId, StaffMember member, CancellationToken cancellationToken) =>
        moving.MoveAsync(conversationId, mailId, targetConversationId, member, cancellationToken);
}
