namespace SupportMax.Saas.Knowledge;

/// <summary>Keeps two hosts from working on one import.</summary>
public interface IImportLeases
{
    /// <summary>
    /// Takes the import until the result is disposed or the host dies; null when another has it.
    /// </summary>
    Task<IAsyncDisposable?> TryTakeAsync(Guid importId, CancellationToken cancellationToken);
}
