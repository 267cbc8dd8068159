using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Knowledge;

/// <summary>Registers where knowledge is kept.</summary>
internal static class KnowledgeDatabase
{
    public static IServiceCollection AddKnowledgeDatabase(this IServiceCollection services)
    {
        services.ConfigureDbContext<SupportMaxDbContext>(options => options.AddInterceptors(new KnowledgeConflictInterceptor()));
        services.AddScoped<IFaqRepository, FaqRepository>();
        services.AddScoped<IProductAreaRepository, ProductAreaRepository>();
        services.AddScoped<IFaqCatalog, FaqCatalog>();
        services.AddScoped<IKnowledgeImportRepository, KnowledgeImportRepository>();
        services.AddScoped<IImportProgress, ImportProgress>();
        return services;
    }
}
