using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>Gives out the files that were sent.</summary>
public interface IAttachmentAppService
{
    /// <summary>A file of the tenant's conversations.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.AttachmentNotFound"/></exception>
    Task<FileContent> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A file of the visitor's own conversations.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.AttachmentNotFound"/></exception>
    Task<FileContent> GetOwnAsync(Guid visitorId, Guid id, CancellationToken cancellationToken);
}
