namespace SupportMax.Saas.Identity;

/// <summary>Gives the product's own roles of the current tenant what a newer version defined for them.</summary>
internal sealed class PermissionOffers(StaffSetup staff, IPermissionGrantStore grants)
{
    /// <summary>Each permission once: what an administrator took away stays away, and so does a role that is not there.</summary>
    public async Task OfferAsync(IEnumerable<RolePreset> presets, CancellationToken cancellationToken)
    {
        foreach (var preset in presets)
        {
            if (await staff.HasRoleAsync(preset.Name))
                await grants.OfferAsync(preset.Name, preset.Permissions, cancellationToken);
        }
    }
}
