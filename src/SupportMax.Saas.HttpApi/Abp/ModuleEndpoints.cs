using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Abp;

/// <summary>What ABP's other modules answer as long as the product has no editions and no settings by page: nothing to choose, times in UTC.</summary>
internal static class ModuleEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/feature-management/features", () => new FeatureList([])).WithTags("Abp").RequirePermission(AbpPermissions.Tenants);
        routes.MapGet("/api/setting-management/timezone", () => TimingPart.Utc.TimeZone.Iana.TimeZoneName).WithTags("Abp").RequireAuthorization();
    }

    private sealed record FeatureList(IReadOnlyList<string> Groups);
}
