using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

/// <summary>Decides which FAQs answer customers. To publish what is published, or archive what is archived, changes nothing.</summary>
public interface IFaqPublishing
{
    /// <summary>Lets a draft or an archived FAQ answer customers.</summary>
    /// <param name="id">The FAQ.</param>
    /// <param name="version">The version that was seen, or null to publish whatever there is.</param>
    /// <param name="editor">Who publishes it.</param>
    /// <param name="cancellationToken">Changes nothing.</param>
    /// <exception cref="BusinessException"><see cref="KnowledgeErrorCodes.FaqNotFound"/> or <see cref="KnowledgeErrorCodes.VersionStale"/></exception>
    Task<FaqDto> PublishAsync(Guid id, int? version, string editor, CancellationToken cancellationToken);

    /// <summary>Takes a FAQ out of use; it can be published again.</summary>
    /// <exception cref="BusinessException"><see cref="KnowledgeErrorCodes.FaqNotFound"/> or <see cref="KnowledgeErrorCodes.VersionStale"/></exception>
    Task<FaqDto> ArchiveAsync(Guid id, int? version, string editor, CancellationToken cancellationToken);
}
