using System.Text.Json;

namespace SupportMax.Saas.Identity;

/// <summary>What an administrator does with staff.</summary>
internal static class IdentityActions
{
    public static async Task<JsonElement> CreateUserAsync(this Browser admin, string userName, params string[] roleNames) =>
        (await admin.PostAsync(
            "/api/identity/users",
            new { userName, password = Browser.SeedPassword, email = $"{userName}@northwind.example", isActive = true, lockoutEnabled = true, roleNames, extraProperties = new { } })).Ok().Json;

    public static async Task<JsonElement> CreateRoleAsync(this Browser admin, string name) =>
        (await admin.PostAsync("/api/identity/roles", new { name, isDefault = false, isPublic = true, extraProperties = new { } })).Ok().Json;

    public static Task<Answer> GrantAsync(this Browser admin, string role, string permission, bool isGranted = true) =>
        admin.PutAsync($"/api/permission-management/permissions?providerName=R&providerKey={role}", new { permissions = new[] { new { name = permission, isGranted } } });
}
