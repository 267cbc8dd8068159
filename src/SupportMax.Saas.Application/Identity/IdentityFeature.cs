using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Events;

namespace SupportMax.Saas.Identity;

/// <summary>Registers staff accounts, roles and permissions.</summary>
internal static class IdentityFeature
{
    public static IServiceCollection AddIdentityFeature(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddIdentityCore<StaffUser>(Configure)
            .AddRoles<StaffRole>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<StaffClaimsFactory>()
            .AddErrorDescriber<LocalizedIdentityErrors>()
            .AddTokenProvider<DataProtectorTokenProvider<StaffUser>>(TokenOptions.DefaultProvider);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = StaffConsts.ResetLinkLifetime);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddSingleton<PermissionGrantCache>().AddSingleton<IPermissionChecker, PermissionChecker>();
        services.AddBroadcastHandler<ForgetPermissions, PermissionsChanged>();
        services.AddScoped<ISignInAppService, SignInAppService>();
        services.AddScoped<IProfileAppService, ProfileAppService>();
        services.AddScoped<IStaffPictureAppService, StaffPictureAppService>();
        services.AddScoped<ISessionAppService, SessionAppService>();
        services.AddScoped<IUserAppService, UserAppService>();
        services.AddScoped<IRoleAppService, RoleAppService>();
        services.AddScoped<IPermissionAppService, PermissionAppService>();
        services.AddSingleton<PasswordResets>();
        services.AddScoped<StaffTenants>().AddScoped<PasswordLinks>().AddScoped<PasswordResetMail>().AddScoped<IPasswordResetAppService, PasswordResetAppService>();
        services.AddScoped<StaffSetup>().AddScoped<PermissionOffers>();
        services.AddScoped<StaffNotices>().AddBackgroundJob<StaffNoticeMail, StaffNotice>(StaffNoticeMail.Type);
        return services;
    }

    private static void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = StaffConsts.MinPasswordLength;
        options.Password.RequireDigit = true;
        options.Password.RequireLowercase = true;
        options.Password.RequireUppercase = true;
        options.Password.RequireNonAlphanumeric = true;
        options.Lockout.MaxFailedAccessAttempts = StaffConsts.MaxFailedSignIns;
        options.Lockout.DefaultLockoutTimeSpan = StaffConsts.LockoutTime;
        options.User.RequireUniqueEmail = true;
    }
}
