using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.BackgroundJobs;

namespace SupportMax.Saas.Answering;

/// <summary>Registers evaluations, replays and what else is measured in the background.</summary>
internal static class MeasurementsFeature
{
    public static IServiceCollection AddMeasurements(this IServiceCollection services)
    {
        services.AddBackgroundJob<AnsweringRunJob, AnsweringRunArgs>(AnsweringRunArgs.JobType);
        services.AddScoped<AnsweringRuns>().AddScoped<RunProgress>();
        services.AddScoped<IEvaluations, Evaluations>().AddScoped<IRunWork, EvaluationWork>();
        services.AddScoped<ReplayRunner>().AddScoped<IReplays, Replays>().AddScoped<IRunWork, ReplayWork>();
        services.AddScoped<ChangePlanner>().AddScoped<PlannedKnowledge>().AddScoped<PlannedFaqs>().AddScoped<ChangeQuestions>().AddScoped<PublishedChange>().AddScoped<PublishChangeSet>();
        services.AddScoped<IChangeSets, ChangeSets>().AddScoped<IRunWork, ChangeSetWork>();
        return services;
    }
}
