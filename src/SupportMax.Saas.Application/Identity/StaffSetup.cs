using Microsoft.AspNetCore.Identity;

namespace SupportMax.Saas.Identity;

/// <summary>A member of staff that a tenant, or the host, starts with.</summary>
internal sealed record NewStaff(string UserName, string Email, string? Name, string? Surname, string Role);

/// <summary>Makes the roles and users that the current tenant starts with; the caller keeps it in one transaction.</summary>
internal sealed class StaffSetup(RoleManager<StaffRole> roles, UserManager<StaffUser> users, IPermissionGrantStore grants, TimeProvider clock)
{
    public async Task AddRolesAsync(IEnumerable<RolePreset> presets, CancellationToken cancellationToken)
    {
        foreach (var preset in presets)
        {
            (await roles.CreateAsync(new StaffRole { Id = Guid.CreateVersion7(), Name = preset.Name, IsStatic = true })).ThrowIfRefused();
            await grants.OfferAsync(preset.Name, preset.Permissions, cancellationToken);
        }
    }

    public Task<bool> HasRoleAsync(string name) => roles.RoleExistsAsync(name);

    public async Task AddUserAsync(NewStaff staff, string password)
    {
        var user = new StaffUser { Id = Guid.CreateVersion7(), CreatedAt = clock.GetUtcNow() };
        user.Describe(staff.UserName, staff.Email, staff.Name, staff.Surname, null);
        (await users.CreateAsync(user, StaffFields.Password(password))).ThrowIfRefused();
        (await users.AddToRoleAsync(user, staff.Role)).ThrowIfRefused();
    }
}
