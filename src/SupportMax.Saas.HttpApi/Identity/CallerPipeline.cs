using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>Who is calling, for which tenant, and whether it may.</summary>
internal static class CallerPipeline
{
    public static IServiceCollection AddCallers(this IServiceCollection services)
    {
        services.AddStaffCookie();
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicyProvider>();
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = AntiforgeryCookie.HeaderName;
            options.Cookie.Name = ".SupportMax.Antiforgery";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        return services;
    }

    public static IApplicationBuilder UseCallers(this IApplicationBuilder app) =>
        app.UseAuthentication().UseMiddleware<CurrentTenantMiddleware>().UseMiddleware<AntiforgeryMiddleware>().UseAuthorization();
}
