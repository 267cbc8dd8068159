using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Crm;

/// <summary>Registers what the CRM connection needs of the database.</summary>
internal static class CrmDatabase
{
    public static void AddCrmDatabase(this IServiceCollection services) =>
        services.AddScoped<ICrmRepository, CrmRepository>().AddScoped<ICrmTurns, CrmTurns>().AddScoped<ICrmQueries, CrmQueries>();
}
