using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

/// <summary>
/// Takes FAQs from CSV files, in the background. A row is matched by its externalId with a FAQ that is there. A row whose
/// product area is unknown is rejected, unless the tenant had no product areas when the import began: then the file brings them.
/// </summary>
public interface IKnowledgeImports
{
    /// <summary>Keeps the file and queues it; when this returns, the import will happen even if the host dies now.</summary>
    /// <param name="file">The file from its beginning; it can tell its length.</param>
    /// <param name="publish">Whether the rows answer customers at once; else new ones are drafts.</param>
    /// <param name="startedBy">Who sent it.</param>
    /// <param name="cancellationToken">Leaves nothing behind.</param>
    /// <returns>The import's id.</returns>
    /// <exception cref="BusinessException"><see cref="KnowledgeErrorCodes.ImportEmpty"/> or <see cref="KnowledgeErrorCodes.ImportTooLarge"/></exception>
    Task<Guid> StartAsync(Stream file, bool publish, string startedBy, CancellationToken cancellationToken);

    /// <summary>How far an import is.</summary>
    /// <exception cref="BusinessException"><see cref="KnowledgeErrorCodes.ImportNotFound"/></exception>
    Task<ImportDto> GetAsync(Guid id, CancellationToken cancellationToken);
}
