using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SupportMax.Saas.Tenants;

/// <summary>Registers tenants, their beginning, and the samples.</summary>
internal static class TenantsFeature
{
    public static IServiceCollection AddTenantsFeature(this IServiceCollection services)
    {
        services.AddSingleton<ICurrentTenant, CurrentTenant>();
        services.AddSingleton<TenantScopes>();
        services.AddScoped<TenantOnboarding>().AddScoped<TenantSetup>();
        services.AddScoped<ITenantAppService, TenantAppService>();
        services.AddScoped<ITenantDirectory, TenantDirectory>();
        services.AddSingleton<FeatureValues>().AddSingleton<IFeatureChecker, FeatureChecker>().AddScoped<IFeatureAppService, FeatureAppService>();
        services.AddSingleton<TenantUsage>().AddScoped<AdminInvitation>().AddScoped<ITenantOverviewAppService, TenantOverviewAppService>();
        services.AddSingleton<MailPasswordProtector>().AddSingleton<MailServers>().AddSingleton<IMailSender, SmtpMailSender>();
        services.AddScoped<IMailSettingsAppService, MailSettingsAppService>().AddScoped<ITimeZoneAppService, TimeZoneAppService>();
        services.AddSingleton(provider => SeedPassword.Read(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddTransient<IDataSeedContributor, HostSeed>().AddTransient<IDataSeedContributor, SampleTenantsSeed>().AddTransient<IDataSeedContributor, NewPermissionsSeed>();
        return services;
    }
}
