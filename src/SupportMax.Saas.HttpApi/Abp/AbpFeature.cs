using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Abp;

/// <summary>Maps the routes that ABP's Angular packages call.</summary>
internal static class AbpFeature
{
    public static void MapAbp(this IEndpointRouteBuilder routes)
    {
        ApplicationConfigurationEndpoint.Map(routes);
        ApplicationLocalizationEndpoint.Map(routes);
        AccountEndpoints.Map(routes);
        StaffPictureEndpoints.Map(routes);
        PasswordResetEndpoints.Map(routes);
        UserEndpoints.Map(routes);
        RoleEndpoints.Map(routes);
        PermissionEndpoints.Map(routes);
        TenantEndpoints.Map(routes);
        OperatorEndpoints.Map(routes);
        FeatureEndpoints.Map(routes);
        SettingEndpoints.Map(routes);
    }
}
