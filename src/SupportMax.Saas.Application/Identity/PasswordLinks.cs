using Microsoft.AspNetCore.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>Links by which a person of the current tenant sets a password.</summary>
internal sealed class PasswordLinks(UserManager<StaffUser> users, ICurrentTenant currentTenant)
{
    /// <summary>A new link; it works once, for <see cref="StaffConsts.ResetLinkLifetime"/>.</summary>
    /// <param name="user">Who gets it.</param>
    /// <param name="site">The address of this site.</param>
    public async Task<Uri> MakeAsync(StaffUser user, Uri site)
    {
        var token = await users.GeneratePasswordResetTokenAsync(user);
        var query = $"userId={user.Id}&resetToken={Uri.EscapeDataString(token)}" + (currentTenant.Id.IsHost ? "" : $"&tenant={currentTenant.Id}");
        return new Uri(site, $"/account/reset-password?{query}");
    }
}
