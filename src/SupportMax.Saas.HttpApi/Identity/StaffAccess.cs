using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Identity;

/// <summary>Registers how staff are recognised, and who may do what.</summary>
internal static class StaffAccess
{
    public static IServiceCollection AddStaffAccess(this IServiceCollection services)
    {
        services.AddStaffCookie();
        services.AddSingleton<FailedSignInLimit>().AddOptions<FailedSignInOptions>().BindConfiguration("Identity");
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
}
