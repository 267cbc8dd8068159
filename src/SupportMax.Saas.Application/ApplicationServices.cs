using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas;

/// <summary>Registers the use cases.</summary>
public static class ApplicationServices
{
    /// <summary>Registers every use case; the host adds database and transport.</summary>
    public static IServiceCollection AddSupportMaxApplication(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddTenantsFeature();
        services.AddIdentityFeature();
        return services;
    }
}
