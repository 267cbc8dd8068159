using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Trains indexes, each base once: what this or another host has learnt from the same knowledge is taken as it is.</summary>
internal sealed class TrainedModels(TenantScopes scopes, ILogger<TrainedModels> logger)
{
    /// <summary>The trained index; seconds of work for both cores, unless it was done before.</summary>
    public async Task<KnowledgeIndex> TrainAsync(TenantId tenantId, KnowledgeIndex index, CancellationToken cancellationToken)
    {
        var fingerprint = index.TrainingFingerprint();
        var kept = await scopes.RunAsync(tenantId, services => services.GetRequiredService<ITrainedModelStore>().FindAsync(fingerprint, cancellationToken));
        if (kept is not null && Restore(tenantId, index, kept) is { } restored)
            return restored;
        var trained = index.Train(cancellationToken);
        if (trained.TrainedBytes() is { } model)
            await KeepAsync(tenantId, fingerprint, model, cancellationToken);
        return trained;
    }

    private async Task KeepAsync(TenantId tenantId, byte[] fingerprint, byte[] model, CancellationToken cancellationToken)
    {
        try
        {
            await scopes.RunAsync(tenantId, services => services.GetRequiredService<ITrainedModelStore>().SaveAsync(fingerprint, model, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What is not kept is learnt again after the next start; it serves all the same.
            logger.LogWarning(exception, "The model of tenant {TenantId} could not be kept", tenantId);
        }
    }

    private KnowledgeIndex? Restore(TenantId tenantId, KnowledgeIndex index, byte[] kept)
    {
        try
        {
            return index.Restore(kept);
        }
        catch (InvalidDataException exception)
        {
            logger.LogWarning(exception, "The kept model of tenant {TenantId} cannot be read; it is learnt again", tenantId);
            return null;
        }
    }
}
