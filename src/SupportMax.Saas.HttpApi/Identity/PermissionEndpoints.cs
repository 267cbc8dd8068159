using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SupportMax.Saas.Identity;

/// <summary>What a role or user may do: <c>/api/permission-management/permissions?providerName&amp;providerKey</c>.</summary>
internal static class PermissionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var permissions = routes.MapGroup("/api/permission-management/permissions").WithTags("Permissions").RequireAuthorization();
        permissions.MapGet("", GetAsync);
        permissions.MapPut("", UpdateAsync);
    }

    private static async Task<PermissionListDto> GetAsync(
        string providerName, string providerKey, HttpContext context, IAuthorizationService authorization, IPermissionAppService service)
    {
        await context.RequirePermissionAsync(authorization, NeededFor(providerName));
        return await service.GetAsync(providerName, providerKey, context.RequestAborted);
    }

    private static async Task<IResult> UpdateAsync(
        string providerName, string providerKey, PermissionChanges changes, HttpContext context, IAuthorizationService authorization, IPermissionAppService service)
    {
        await context.RequirePermissionAsync(authorization, NeededFor(providerName));
        await service.UpdateAsync(providerName, providerKey, changes, context.RequestAborted);
        return Results.NoContent();
    }

    private static string NeededFor(string providerName) => providerName == "U" ? AbpPermissions.UsersManagePermissions : AbpPermissions.RolesManagePermissions;
}
