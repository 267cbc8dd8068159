using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Answering;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Registers the use cases of Knowledge.</summary>
internal static class KnowledgeFeature
{
    public static IServiceCollection AddKnowledgeFeature(this IServiceCollection services)
    {
        services.AddScoped<FaqChanges>();
        services.AddScoped<GapClosing>().AddScoped<IKnowledgeGaps, KnowledgeGaps>().AddScoped<IRunWork, GapsWork>();
        services.AddScoped<GapDraft>().AddScoped<IRecurringWork, DailyGapSearch>();
        services.AddSingleton<DuplicateSearches>().AddScoped<IDuplicates, Duplicates>();
        services.AddScoped<FaqQuota>();
        services.AddScoped<IFaqEditing, FaqEditing>();
        services.AddScoped<IFaqPublishing, FaqPublishing>();
        services.AddScoped<IFaqBulk, FaqBulk>();
        services.AddScoped<IProductAreaList, ProductAreaList>();
        services.AddScoped<IKnowledgeExport, KnowledgeExport>();
        services.AddScoped<IKnowledgeImports, KnowledgeImports>();
        services.AddScoped<KnowledgeRowWriter>();
        services.AddScoped<ImportBatch>();
        services.AddScoped<ImportBatches>();
        services.AddBackgroundJob<KnowledgeImportJob, KnowledgeImportArgs>(KnowledgeImportArgs.JobType);
        services.AddTransient<IDataSeedContributor, SampleKnowledge>();
        return services;
    }
}
