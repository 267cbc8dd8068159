namespace SupportMax.Saas.Knowledge;

/// <summary>Reads how far an import of the current tenant is.</summary>
public interface IImportProgress
{
    /// <summary>The import as callers see it, or null.</summary>
    Task<ImportDto?> FindAsync(Guid id, CancellationToken cancellationToken);
}
