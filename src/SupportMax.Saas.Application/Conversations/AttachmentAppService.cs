using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

internal sealed class AttachmentAppService(IDeskRecords records, IConversationRepository conversations) : IAttachmentAppService
{
    public async Task<FileContent> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var file = await records.FindAttachmentAsync(id, cancellationToken) ?? throw NotFound();
        return new FileContent(file.FileName, file.ContentType, file.Content);
    }

    public async Task<FileContent> GetOwnAsync(Guid visitorId, Guid id, CancellationToken cancellationToken)
    {
        var file = await records.FindAttachmentAsync(id, cancellationToken) ?? throw NotFound();
        var conversation = await conversations.FindAsync(file.ConversationId, cancellationToken);
        return conversation?.VisitorId == visitorId ? new FileContent(file.FileName, file.ContentType, file.Content) : throw NotFound();
    }

    private static BusinessException NotFound() => new(ConversationErrorCodes.AttachmentNotFound, ErrorKind.NotFound);
}
