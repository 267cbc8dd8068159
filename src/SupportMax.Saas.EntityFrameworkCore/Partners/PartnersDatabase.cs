using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Partners;

internal static class PartnersDatabase
{
    public static IServiceCollection AddPartnersDatabase(this IServiceCollection services)
    {
        services.AddScoped<IPartnerDirectory, PartnerDirectory>();
        return services.AddScoped<IPartnerClientRepository, PartnerClientRepository>().AddScoped<IPartnerTokenRepository, PartnerTokenRepository>();
    }
}
