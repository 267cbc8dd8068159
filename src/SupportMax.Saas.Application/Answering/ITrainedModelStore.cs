namespace SupportMax.Saas.Answering;

/// <summary>Keeps what was learnt last from the current tenant's knowledge in the database, so that a restart or another host need not learn it again.</summary>
public interface ITrainedModelStore
{
    /// <summary>The model of this fingerprint; null when another one is kept, or none.</summary>
    Task<byte[]?> FindAsync(byte[] fingerprint, CancellationToken cancellationToken);

    /// <summary>Keeps a model instead of the last one.</summary>
    Task SaveAsync(byte[] fingerprint, byte[] model, CancellationToken cancellationToken);
}
