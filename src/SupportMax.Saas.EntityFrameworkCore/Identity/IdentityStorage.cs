using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Identity;

/// <summary>Registers where staff, permissions and keys are stored.</summary>
internal static class IdentityStorage
{
    public static IServiceCollection AddIdentityStorage(this IServiceCollection services)
    {
        new IdentityBuilder(typeof(StaffUser), typeof(StaffRole), services).AddEntityFrameworkStores<SupportMaxDbContext>();
        services.AddScoped<IPermissionGrantStore, PermissionGrantStore>();
        services.AddScoped<IStaffReader, StaffReader>();
        services.AddScoped<IStaffPictures, StaffPictures>();
        services.AddDataProtection().SetApplicationName("SupportMax");
        services.AddSingleton<IXmlRepository>(provider => new DataProtectionKeys(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<IXmlRepository>()));
        return services;
    }
}
