using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>How routes say who may call them, and code who is calling.</summary>
internal static class PermissionConventions
{
    /// <summary>Claim that names the tenant of a signed-in caller.</summary>
    public const string TenantClaim = "tenant";

    /// <summary>Lets only staff with the permission call the route; the policy's name is the permission's.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder builder, string permission)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(permission);

    public static Guid GetUserId(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public static TenantId GetTenantId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(TenantClaim), out var id) ? new TenantId(id) : default;
}
