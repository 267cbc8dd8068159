using Microsoft.AspNetCore.Identity;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Tenants;
using static System.Globalization.CultureInfo;

namespace SupportMax.Saas.Identity;

internal sealed class PermissionAppService(
    UserManager<StaffUser> users,
    RoleManager<StaffRole> roles,
    IPermissionGrantStore store,
    PermissionGrantCache cache,
    ICurrentTenant currentTenant) : IPermissionAppService
{
    public async Task<PermissionListDto> GetAsync(string providerName, string providerKey, CancellationToken cancellationToken)
    {
        var holder = await FindHolderAsync(providerName, providerKey);
        var grants = (await store.ListAsync(cancellationToken))
            .Where(grant => holder.Sources.Contains(new PermissionProviderDto(grant.ProviderName, grant.ProviderKey)))
            .ToLookup(grant => grant.Permission, grant => new PermissionProviderDto(grant.ProviderName, grant.ProviderKey), StringComparer.Ordinal);
        var groups = PermissionDefinitions.GroupsFor(currentTenant.Id).Select(group => new PermissionGroupDto(
            group.Name, Text(group.Name), group.Name, LocalizedTexts.Permissions, group.Permissions.Select(item => ToDto(item, grants[item.Name])).ToList()));
        return new PermissionListDto(holder.DisplayName, groups.ToList());
    }

    public async Task UpdateAsync(string providerName, string providerKey, PermissionChanges changes, CancellationToken cancellationToken)
    {
        var holder = await FindHolderAsync(providerName, providerKey);
        var wanted = changes.Permissions ?? [];
        var known = PermissionDefinitions.NamesFor(currentTenant.Id);
        if (wanted.Any(change => change?.Name is null || !known.Contains(change.Name)))
            throw new BusinessException(IdentityErrorCodes.PermissionUnknown, ErrorKind.BadInput, "permissions");
        var granted = wanted.Where(change => change.IsGranted).Select(change => change.Name).ToHashSet(StringComparer.Ordinal);
        var revoked = wanted.Where(change => !change.IsGranted).Select(change => change.Name).ToHashSet(StringComparer.Ordinal);
        await store.ChangeAsync(providerName, holder.Key, granted, revoked, cancellationToken);
        cache.Forget(currentTenant.Id);
    }

    private static PermissionDto ToDto(PermissionDefinition permission, IEnumerable<PermissionProviderDto> grantedBy)
    {
        var providers = grantedBy.ToList();
        return new PermissionDto(permission.Name, Text(permission.Name), permission.Parent, providers.Count > 0, [], providers);
    }

    private static string Text(string name) => LocalizedTexts.Get(LocalizedTexts.Permissions, CurrentUICulture.TwoLetterISOLanguageName, name);

    private async Task<Holder> FindHolderAsync(string providerName, string providerKey)
    {
        switch (providerName)
        {
            case PermissionGrant.RoleProvider:
                var role = await roles.FindByNameAsync(providerKey) ?? throw new BusinessException(IdentityErrorCodes.RoleNotFound, ErrorKind.NotFound);
                return new Holder(role.Name!, role.Name!, [new(PermissionGrant.RoleProvider, role.Name!)]);
            case PermissionGrant.UserProvider:
                var user = Guid.TryParse(providerKey, out var id) ? await users.FindByIdAsync(id.ToString()) : null;
                if (user is null)
                    throw new BusinessException(IdentityErrorCodes.UserNotFound, ErrorKind.NotFound);
                var ofRoles = (await users.GetRolesAsync(user)).Select(name => new PermissionProviderDto(PermissionGrant.RoleProvider, name));
                return new Holder(user.Id.ToString(), user.UserName!, [.. ofRoles, new(PermissionGrant.UserProvider, user.Id.ToString())]);
            default:
                throw new BusinessException(IdentityErrorCodes.PermissionProviderUnknown, ErrorKind.BadInput, "providerName");
        }
    }

    /// <summary>Who holds permissions: under which key, and through whom.</summary>
    private sealed record Holder(string Key, string DisplayName, IReadOnlyList<PermissionProviderDto> Sources);
}
