using SupportMax.Saas.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Who may let clients work for the company: whoever may make clients.</summary>
internal sealed class ConsentingPeople(ILineAccess access, ICurrentTenant currentTenant)
{
    /// <summary>Whether the person is there, active, and may do it now.</summary>
    public async Task<bool> MayConsentAsync(Guid personId, CancellationToken cancellationToken) => (await access.FindRefusedAsync(
        currentTenant.Id, [new StaffLine(personId, SecurityStamp: null)], SupportMaxPermissions.Partners, cancellationToken)).Count == 0;
}
