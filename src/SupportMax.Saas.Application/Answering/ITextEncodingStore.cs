namespace SupportMax.Saas.Answering;

/// <summary>Keeps the current tenant's sentence encodings in the database, so that a restart need not compute them again.</summary>
public interface ITextEncodingStore
{
    /// <summary>All kept encodings.</summary>
    Task<IReadOnlyDictionary<TextKey, byte[]>> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Keeps further ones; one that is there already stays.</summary>
    Task SaveAsync(IReadOnlyDictionary<TextKey, byte[]> encodings, CancellationToken cancellationToken);
}
