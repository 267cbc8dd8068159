using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>A role that the product makes, and what it permits at first.</summary>
internal sealed record RolePreset(string Name, IReadOnlyCollection<string> Permissions);

/// <summary>The roles that a tenant, or the host, starts with. Administrators may change what they permit.</summary>
internal static class RolePresets
{
    public static IReadOnlyList<RolePreset> Host { get; } = [new(StaffRoleNames.HostAdmin, PermissionDefinitions.NamesFor(TenantId.Host))];

    public static IReadOnlyList<RolePreset> Tenant { get; } =
    [
        new(StaffRoleNames.Admin, PermissionDefinitions.NamesFor(default)),
        new(StaffRoleNames.Curator,
        [
            SupportMaxPermissions.Dashboard,
            SupportMaxPermissions.Conversations,
            SupportMaxPermissions.Tickets,
            SupportMaxPermissions.Knowledge,
            SupportMaxPermissions.KnowledgeEdit,
            SupportMaxPermissions.KnowledgePublish,
            SupportMaxPermissions.AnsweringThresholds,
        ]),
        new(StaffRoleNames.Agent,
        [
            SupportMaxPermissions.Dashboard,
            SupportMaxPermissions.Conversations,
            SupportMaxPermissions.ConversationsReply,
            SupportMaxPermissions.Tickets,
            SupportMaxPermissions.Knowledge,
        ]),
    ];
}
