using Microsoft.AspNetCore.Authorization;

namespace SupportMax.Saas.Identity;

/// <summary>The caller is staff and has the permission.</summary>
internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(IPermissionChecker checker) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.User.Identity is not { IsAuthenticated: true })
            return;
        var granted = await checker.GetGrantedAsync(context.User.GetTenantId(), context.User.GetUserId(), context.User.GetRoles());
        if (granted.Contains(requirement.Permission))
            context.Succeed(requirement);
    }
}
