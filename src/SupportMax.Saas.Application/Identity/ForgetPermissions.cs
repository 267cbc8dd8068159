using SupportMax.Saas.Events;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>What was granted or revoked on any host holds for the next request on every one.</summary>
internal sealed class ForgetPermissions(PermissionGrantCache cache) : IBroadcastHandler<PermissionsChanged>
{
    public void Handle(TenantId tenantId, PermissionsChanged fact, bool isOwn) => cache.Forget(tenantId);

    public void HandleMissed() => cache.ForgetAll();
}
