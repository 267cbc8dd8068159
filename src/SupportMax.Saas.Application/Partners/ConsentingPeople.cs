using SupportMax.Saas.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Who may let clients work for the company: whoever may make clients.</summary>
internal sealed class ConsentingPeople(ILineAccess access, IStaffReader staff, ICurrentTenant currentTenant)
{
    /// <summary>Whether the person is there, active, and may do it now.</summary>
    public async Task<bool> MayConsentAsync(Guid personId, CancellationToken cancellationToken) => (await FindRefusedAsync([personId], cancellationToken)).Count == 0;

    /// <summary>Those who may, out of the first thousand people.</summary>
    public async Task<IReadOnlyList<Guid>> ListAsync(CancellationToken cancellationToken)
    {
        var (everybody, _) = await staff.PageUsersAsync(new PageRequest(MaxResultCount: 1_000), cancellationToken);
        var refused = await FindRefusedAsync([.. everybody.Select(person => person.Id)], cancellationToken);
        return [.. everybody.Select(person => person.Id).Where(id => !refused.Contains(id))];
    }

    private Task<IReadOnlySet<Guid>> FindRefusedAsync(IEnumerable<Guid> personIds, CancellationToken cancellationToken) => access.FindRefusedAsync(
        currentTenant.Id, [.. personIds.Select(id => new StaffLine(id, SecurityStamp: null))], SupportMaxPermissions.Partners, cancellationToken);
}
