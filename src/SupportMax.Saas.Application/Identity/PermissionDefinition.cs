namespace SupportMax.Saas.Identity;

/// <summary>A permission that roles and users can be given.</summary>
/// <param name="Name">The name that routes ask for.</param>
/// <param name="Parent">The permission it needs to make sense, or null.</param>
internal sealed record PermissionDefinition(string Name, string? Parent = null);

/// <summary>Permissions that stand together.</summary>
/// <param name="Name">The group's name, also the beginning of its permissions' names.</param>
/// <param name="ForHost">Whether operators can have them.</param>
/// <param name="ForTenants">Whether tenants' staff can have them.</param>
/// <param name="Permissions">The permissions, each after its parent.</param>
internal sealed record PermissionGroup(string Name, bool ForHost, bool ForTenants, IReadOnlyList<PermissionDefinition> Permissions);
