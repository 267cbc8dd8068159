using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Events;

namespace SupportMax.Saas.Identity;

internal sealed class PermissionGrantStore(SupportMaxDbContext context, IEventBus events) : IPermissionGrantStore
{
    public async Task<IReadOnlyList<PermissionGrant>> ListAsync(CancellationToken cancellationToken) =>
        await context.Set<PermissionGrant>().AsNoTracking().ToListAsync(cancellationToken);

    public async Task ChangeAsync(
        string providerName, string providerKey, IReadOnlyCollection<string> granted, IReadOnlyCollection<string> revoked, CancellationToken cancellationToken)
    {
        var present = await Of(providerName, providerKey).ToListAsync(cancellationToken);
        context.RemoveRange(present.Where(grant => revoked.Contains(grant.Permission)));
        context.AddRange(granted.Except(present.Select(grant => grant.Permission)).Select(permission => new PermissionGrant(permission, providerName, providerKey)));
        events.Publish(new PermissionsChanged());
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task OfferAsync(string role, IReadOnlyCollection<string> permissions, CancellationToken cancellationToken)
    {
        var offered = await context.Set<PermissionOffer>().Where(offer => offer.Role == role).Select(offer => offer.Permission).ToListAsync(cancellationToken);
        string[] fresh = [.. permissions.Except(offered, StringComparer.Ordinal)];
        if (fresh.Length == 0)
            return;
        context.AddRange(fresh.Select(permission => new PermissionOffer(role, permission)));
        await ChangeAsync(PermissionGrant.RoleProvider, role, fresh, [], cancellationToken);
    }

    public async Task RenameRoleAsync(string name, string newName, CancellationToken cancellationToken)
    {
        await Of(PermissionGrant.RoleProvider, name).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.ProviderKey, newName), cancellationToken);
        await TellAsync(cancellationToken);
    }

    public async Task RemoveAsync(string providerName, string providerKey, CancellationToken cancellationToken)
    {
        await Of(providerName, providerKey).ExecuteDeleteAsync(cancellationToken);
        await TellAsync(cancellationToken);
    }

    private Task<int> TellAsync(CancellationToken cancellationToken)
    {
        events.Publish(new PermissionsChanged());
        return context.SaveChangesAsync(cancellationToken);
    }

    private IQueryable<PermissionGrant> Of(string providerName, string providerKey) =>
        context.Set<PermissionGrant>().Where(grant => grant.ProviderName == providerName && grant.ProviderKey == providerKey);
}
