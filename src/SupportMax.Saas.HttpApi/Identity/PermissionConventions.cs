using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>How routes say who may call them, and code who is calling.</summary>
internal static class PermissionConventions
{
    /// <summary>Lets only staff with the permission call the route; the policy's name is the permission's.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder builder, string permission)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(permission);

    /// <summary>Checks a permission that depends on the request.</summary>
    /// <exception cref="BusinessException"><see cref="CommonErrorCodes.PermissionRequired"/></exception>
    public static async Task RequirePermissionAsync(this HttpContext context, IAuthorizationService authorization, string permission)
    {
        if (!(await authorization.AuthorizeAsync(context.User, permission)).Succeeded)
            throw new BusinessException(CommonErrorCodes.PermissionRequired, ErrorKind.Forbidden);
    }

    public static Guid GetUserId(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

    /// <summary>When a visitor's token ends.</summary>
    public static DateTimeOffset? GetExpiry(this ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(CallerClaims.Expiry), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    public static StaffMember GetStaffMember(this ClaimsPrincipal user) => new(user.GetUserId(), user.Identity?.Name ?? "");

    public static TenantId GetTenantId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(CallerClaims.Tenant), out var id) ? new TenantId(id) : default;

    public static IEnumerable<string> GetRoles(this ClaimsPrincipal user) => user.FindAll(ClaimTypes.Role).Select(claim => claim.Value);
}
