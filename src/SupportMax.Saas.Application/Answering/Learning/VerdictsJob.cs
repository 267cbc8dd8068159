using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>What the job is told: nothing.</summary>
internal sealed record VerdictsArgs
{
    /// <summary>The type of the job.</summary>
    public const string JobType = "answering-verdicts";
}

/// <summary>Lets the stated probabilities, and the thresholds of an automatic budget, follow what people have said about answers.</summary>
internal sealed class VerdictsJob(IKnowledgeIndexes indexes, AutomaticThresholds thresholds, ICurrentTenant currentTenant) : IBackgroundJob<VerdictsArgs>
{
    public async Task<object?> RunAsync(VerdictsArgs args, JobRun run, CancellationToken cancellationToken)
    {
        var snapshot = await indexes.GetAsync(currentTenant.Id, cancellationToken);
        // Until the models are trained there is nothing to choose by; once they are, the verdicts are followed anyway.
        if (snapshot.Index.IsTrained)
            await thresholds.FollowAsync(currentTenant.Id, snapshot, cancellationToken);
        return null;
    }
}
