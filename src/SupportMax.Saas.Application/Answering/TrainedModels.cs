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
            await scopes.RunAsync(tenantId, services => services.GetRequiredService<ITrainedModelStore>().SaveAsync(fingerprint, model, cancellationToken));
        return trained;
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
