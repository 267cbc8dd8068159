using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>The session cookie of staff.</summary>
internal static class StaffCookie
{
    public static IServiceCollection AddStaffCookie(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Configure)
            // Identity's validator leaves this scheme too when a session has ended.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        return services;
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = ".SupportMax.Session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => RefuseAsync(context.HttpContext, CommonErrorCodes.SignInRequired, ErrorKind.Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => RefuseAsync(context.HttpContext, CommonErrorCodes.PermissionRequired, ErrorKind.Forbidden);
    }

    /// <summary>Looks once a minute whether the account is still there and its password the same; it is looked up in its own tenant.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var currentTenant = context.HttpContext.RequestServices.GetRequiredService<ICurrentTenant>();
        using (currentTenant.Change(context.Principal!.GetTenantId()))
            await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    private static Task RefuseAsync(HttpContext context, string code, ErrorKind kind) => ErrorResponse.WriteAsync(context, new BusinessException(code, kind));
}
