using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

/// <summary>What tenants and editions include: <c>/api/feature-management/features?providerName&amp;providerKey</c>.</summary>
internal static class FeatureEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var features = routes.MapGroup("/api/feature-management/features").WithTags("Features").RequireAuthorization();
        features.MapGet("", GetAsync);
        features.MapPut("", UpdateAsync);
        features.MapDelete("", ResetAsync);
    }

    private static async Task<FeatureListDto> GetAsync(
        string providerName, string? providerKey, HttpContext context, IAuthorizationService authorization, IFeatureAppService service)
    {
        await context.RequirePermissionAsync(authorization, NeededFor(providerKey));
        return await service.GetAsync(providerName, providerKey, context.RequestAborted);
    }

    private static async Task<IResult> UpdateAsync(
        string providerName, string? providerKey, FeatureChanges changes, HttpContext context, IAuthorizationService authorization, IFeatureAppService service)
    {
        await context.RequirePermissionAsync(authorization, NeededFor(providerKey));
        await service.UpdateAsync(providerName, providerKey, changes, context.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> ResetAsync(
        string providerName, string? providerKey, HttpContext context, IAuthorizationService authorization, IFeatureAppService service)
    {
        await context.RequirePermissionAsync(authorization, NeededFor(providerKey));
        await service.ResetAsync(providerName, providerKey, context.RequestAborted);
        return Results.NoContent();
    }

    /// <summary>Both are the operators' permissions: no tenant gives itself features.</summary>
    private static string NeededFor(string? providerKey) =>
        string.IsNullOrEmpty(providerKey) ? AbpPermissions.ManageHostFeatures : AbpPermissions.TenantsManageFeatures;
}
