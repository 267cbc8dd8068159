namespace SupportMax.Saas.Knowledge;

/// <summary>The current tenant's imports and their files.</summary>
public interface IKnowledgeImportRepository
{
    /// <summary>The import, or null.</summary>
    Task<KnowledgeImport?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Writes an import and its file at once: when this returns, both outlive a crash.</summary>
    /// <param name="import">The new import.</param>
    /// <param name="file">The file from its beginning; it can tell its length.</param>
    /// <param name="cancellationToken">Leaves nothing behind.</param>
    Task SaveWithFileAsync(KnowledgeImport import, Stream file, CancellationToken cancellationToken);

    /// <summary>The file; null when it was deleted.</summary>
    Task<byte[]?> ReadFileAsync(Guid importId, CancellationToken cancellationToken);

    /// <summary>Deletes the file of an import that needs it no more.</summary>
    Task DeleteFileAsync(Guid importId, CancellationToken cancellationToken);

    /// <summary>Adds a rejected row; written with the unit of work.</summary>
    void Add(ImportRejection rejection);

    /// <summary>Takes back at once why the import as a whole had failed.</summary>
    Task RemoveFailureAsync(Guid importId, CancellationToken cancellationToken);
}
