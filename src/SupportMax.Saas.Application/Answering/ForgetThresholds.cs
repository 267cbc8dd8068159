using SupportMax.Saas.Events;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Thresholds that were changed on any host apply to the next message on every one.</summary>
internal sealed class ForgetThresholds(TenantThresholds thresholds) : IBroadcastHandler<ThresholdsChanged>
{
    public void Handle(TenantId tenantId, ThresholdsChanged fact, bool isOwn) => thresholds.Forget(tenantId);

    public void HandleMissed() => thresholds.ForgetAll();
}
