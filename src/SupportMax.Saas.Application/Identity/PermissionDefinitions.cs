using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>Every permission there is. One is added here together with the feature that asks for it.</summary>
internal static class PermissionDefinitions
{
    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("AbpIdentity", ForHost: true, ForTenants: true,
        [
            new(AbpPermissions.Roles),
            new(AbpPermissions.RolesCreate, AbpPermissions.Roles),
            new(AbpPermissions.RolesUpdate, AbpPermissions.Roles),
            new(AbpPermissions.RolesDelete, AbpPermissions.Roles),
            new(AbpPermissions.RolesManagePermissions, AbpPermissions.Roles),
            new(AbpPermissions.Users),
            new(AbpPermissions.UsersCreate, AbpPermissions.Users),
            new(AbpPermissions.UsersUpdate, AbpPermissions.Users),
            new(AbpPermissions.UsersDelete, AbpPermissions.Users),
            new(AbpPermissions.UsersManagePermissions, AbpPermissions.Users),
        ]),
        new("AbpTenantManagement", ForHost: true, ForTenants: false,
        [
            new(AbpPermissions.Tenants),
            new(AbpPermissions.TenantsCreate, AbpPermissions.Tenants),
            new(AbpPermissions.TenantsUpdate, AbpPermissions.Tenants),
            new(AbpPermissions.TenantsDelete, AbpPermissions.Tenants),
            new(AbpPermissions.TenantsManageFeatures, AbpPermissions.Tenants),
        ]),
        new("FeatureManagement", ForHost: true, ForTenants: false, [new(AbpPermissions.ManageHostFeatures)]),
        new("SettingManagement", ForHost: true, ForTenants: true,
        [
            new(AbpPermissions.Emailing),
            new(AbpPermissions.EmailingTest, AbpPermissions.Emailing),
            new(AbpPermissions.TimeZone),
        ]),
        new("SupportMax", ForHost: false, ForTenants: true,
        [
            new(SupportMaxPermissions.Dashboard),
            new(SupportMaxPermissions.Conversations),
            new(SupportMaxPermissions.ConversationsReply, SupportMaxPermissions.Conversations),
            new(SupportMaxPermissions.ConversationsSupervise, SupportMaxPermissions.Conversations),
            new(SupportMaxPermissions.Tickets),
            new(SupportMaxPermissions.Knowledge),
            new(SupportMaxPermissions.KnowledgeEdit, SupportMaxPermissions.Knowledge),
            new(SupportMaxPermissions.KnowledgePublish, SupportMaxPermissions.Knowledge),
            new(SupportMaxPermissions.AnsweringThresholds),
            new(SupportMaxPermissions.BackgroundWork),
            new(SupportMaxPermissions.ChatModels),
            new(SupportMaxPermissions.Partners),
            new(SupportMaxPermissions.Crm),
            new(SupportMaxPermissions.Widget),
            new(SupportMaxPermissions.Email),
        ]),
    ];

    private static readonly HashSet<string> s_host = Names(group => group.ForHost);
    private static readonly HashSet<string> s_tenants = Names(group => group.ForTenants);

    /// <summary>The groups that make sense in a tenant, or in the host.</summary>
    public static IEnumerable<PermissionGroup> GroupsFor(TenantId tenantId) => Groups.Where(group => tenantId.IsHost ? group.ForHost : group.ForTenants);

    /// <summary>The names of all permissions that make sense in a tenant, or in the host.</summary>
    public static IReadOnlySet<string> NamesFor(TenantId tenantId) => tenantId.IsHost ? s_host : s_tenants;

    private static HashSet<string> Names(Func<PermissionGroup, bool> wanted) =>
        Groups.Where(wanted).SelectMany(group => group.Permissions).Select(permission => permission.Name).ToHashSet(StringComparer.Ordinal);
}
