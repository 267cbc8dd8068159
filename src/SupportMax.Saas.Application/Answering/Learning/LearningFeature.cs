using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.BackgroundJobs;

namespace SupportMax.Saas.Answering;

/// <summary>Registers what the bot learns from people.</summary>
internal static class LearningFeature
{
    public static IServiceCollection AddLearning(this IServiceCollection services)
    {
        services.AddScoped<Outcomes>().AddScoped<AnswerMarks>().AddScoped<MarkWrongAnswer>().AddScoped<SimilarQuestions>().AddScoped<RegressionRun>();
        services.AddScoped<IWrongAnswers, WrongAnswers>().AddScoped<IRegressionTests, RegressionTests>();
        services.AddBackgroundJob<VerdictsJob, VerdictsArgs>(VerdictsArgs.JobType).AddDailyJob(VerdictsArgs.JobType, new VerdictsArgs());
        return services;
    }
}
