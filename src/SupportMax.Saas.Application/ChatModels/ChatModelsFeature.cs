using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Events;

namespace SupportMax.Saas.ChatModels;

/// <summary>Registers the composing of answers with a tenant's chat model.</summary>
internal static class ChatModelsFeature
{
    public static IServiceCollection AddChatModelsFeature(this IServiceCollection services)
    {
        services.TryAddSingleton<IChatClients, NoChatClients>();
        services.AddSingleton<ChatModelConnections>().AddSingleton<CompositionSlots>().AddSingleton<ComposedReplies>();
        services.AddSingleton<GroundingCheck>().AddSingleton<QuestionLikeness>().AddSingleton<GroundedWriting>().AddSingleton<ModelCallLog>();
        services.AddSingleton<ModelAttempts>().AddSingleton<SmallModel>().AddSingleton<ConversationMemory>().AddSingleton<ReplyTranslation>().AddSingleton<AnswerComposer>();
        services.AddScoped<ModelSpending>().AddScoped<BudgetWarnings>().AddScoped<ChatModelTest>().AddScoped<ComposedAnswers>().AddScoped<ForeignQuestions>();
        services.AddBroadcastHandler<ForgetConnections, ChatModelsChanged>();
        services.AddScoped<TrialQuestions>().AddScoped<TrialSides>().AddScoped<TrialDrafts>().AddScoped<LiveTrials>().AddScoped<TrialReport>();
        services.AddScoped<IRunWork, ModelTrialWork>().AddScoped<IModelTrialAppService, ModelTrialAppService>();
        return services.AddScoped<IChatModelAppService, ChatModelAppService>().AddScoped<IChatModelUsageAppService, ChatModelUsageAppService>();
    }
}
