using SupportMax.Saas.Channels;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

/// <summary>All that a new tenant starts with.</summary>
/// <param name="Name">The tenant's name.</param>
/// <param name="Password">The password of each of its first users.</param>
/// <param name="Staff">Its first users.</param>
/// <param name="WebsiteToken">The widget's public token; null for a random one.</param>
/// <param name="Branding">The widget's look; null for the usual one under the tenant's name.</param>
internal sealed record NewTenant(string Name, string Password, IReadOnlyList<NewStaff> Staff, string? WebsiteToken = null, WidgetBranding? Branding = null);
