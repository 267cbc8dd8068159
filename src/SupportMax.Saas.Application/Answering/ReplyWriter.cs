using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Batching;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Writes a planned reply, together with those of other conversations that are planned at the same time.</summary>
internal sealed class ReplyWriter(TenantScopes scopes, ICurrentTenant currentTenant)
{
    // While one waits for the disk, the next is made.
    private const int Lanes = 2;
    private const int Most = 32;

    private readonly TenantBatches<PlannedReply, ReplyOutcome?> _batches = new(
        scopes, Lanes, Most, (services, replies) => services.GetRequiredService<ReplyTransaction>().WriteAsync(replies, CancellationToken.None));

    /// <returns>What was written; null when the customer wrote more, or somebody replied, in the meantime.</returns>
    public async Task<WrittenReply?> WriteAsync(PlannedReply reply, CancellationToken cancellationToken)
    {
        var tenantId = currentTenant.Id;
        // A handover asks and changes more than its conversation: nobody else's reply waits for that.
        if (reply.Plan is not HandOverPlan && await _batches.RunAsync(tenantId, reply, cancellationToken) is { } outcome)
            return outcome.Written;
        return await scopes.RunAsync(tenantId, services => services.GetRequiredService<ReplyTransaction>().WriteAsync(reply, cancellationToken));
    }
}
