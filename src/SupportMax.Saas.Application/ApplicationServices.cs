using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using SupportMax.Saas.Answering;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Channels;
using SupportMax.Saas.ChatModels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Crm;
using SupportMax.Saas.Events;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Metrics;
using SupportMax.Saas.Partners;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Retention;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;
using SupportMax.Saas.Workers;

namespace SupportMax.Saas;

/// <summary>Registers the use cases.</summary>
public static class ApplicationServices
{
    /// <summary>Registers every use case; the host adds database and transport.</summary>
    public static IServiceCollection AddSupportMaxApplication(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddTenantsFeature().AddIdentityFeature().AddBackgroundJobsFeature().AddEventsFeature().AddPartnersFeature();
        return services.AddKnowledgeFeature().AddAnsweringFeature().AddConversationsFeature().AddChannelsFeature().AddTicketsFeature().AddCrmFeature().AddMetricsFeature().AddRoutingFeature().AddEmailFeature().AddChatModelsFeature();
    }

    /// <summary>
    /// Registers the work that goes on beside requests: the bot's replies, the watchdog over them, background jobs, CRMs, and links to reset passwords. Replies
    /// are given from the start, the rest begins after the host's first answer: whoever gives answers tells <see cref="FirstAnswer"/>.
    /// </summary>
    public static IServiceCollection AddSupportMaxWorkers(this IServiceCollection services)
    {
        services.AddSingleton<FirstAnswer>().AddHostedService<ReplyWorker>().AddHostedService<WorkersStart>();
        return services.AddWorker<PendingWatchdog>().AddWorker<OutboxDispatcher>().AddWorker<BackgroundJobWorker>().AddWorker<RecurringSchedule>().AddWorker<EventRetryWorker>()
            .AddWorker<CrmSyncWorker>().AddWorker<PasswordResetWorker>().AddWorker<DeskSweeper>().AddWorker<MailboxWatcher>().AddWorker<KnowledgeWarmup>();
    }

    private static IServiceCollection AddWorker<TWorker>(this IServiceCollection services)
        where TWorker : BackgroundService => services.AddSingleton<BackgroundService, TWorker>();

    /// <summary>Registers that the sample tenants' models are learnt when their data is written; needs a sentence encoder.</summary>
    public static IServiceCollection AddSampleModels(this IServiceCollection services) => services.AddTransient<IDataSeedContributor, SampleModels>();

    private static IServiceCollection AddAnsweringFeature(this IServiceCollection services)
    {
        services.AddOptions<KnowledgeMemoryOptions>().BindConfiguration("Answering")
            .Validate(options => options.IndexMemoryMegabytes > 0, "Set Answering:IndexMemoryMegabytes to at least 1.");
        services.AddSingleton<KnowledgeLoader>().AddSingleton<TrainedModels>().AddSingleton<IKnowledgeIndexes, KnowledgeIndexes>();
        services.AddSingleton<AutomaticThresholds>().AddSingleton<TenantThresholds>().AddSingleton<BotNames>().AddSingleton<QuestionEncodings>().AddSingleton<AnswerEngine>();
        services.AddSingleton<WaitingConversations>().AddSingleton<ReplyWriter>().AddScoped<ReplyTransaction>();
        services.AddScoped<AnswerPipeline>().AddScoped<ReplyPlanner>().AddScoped<BotVoice>();
        services.AddScoped<IAnsweringAppService, AnsweringAppService>().AddScoped<IThresholdsAppService, ThresholdsAppService>();
        services.AddLearning().AddMeasurements();
        services.AddBroadcastHandler<ForgetThresholds, ThresholdsChanged>();
        services.AddBroadcastHandler<FollowKnowledge, FaqPublished>().AddBroadcastHandler<FollowKnowledge, FaqArchived>();
        services.AddBroadcastHandler<FollowKnowledge, FaqChanged>().AddBroadcastHandler<FollowKnowledge, FaqDeleted>();
        services.AddScoped<ThresholdWriting>().AddScoped<IErrorBudgetAppService, ErrorBudgetAppService>();
        return services;
    }

    private static IServiceCollection AddConversationsFeature(this IServiceCollection services)
    {
        services.AddOptions<MessageRateOptions>().BindConfiguration("Conversations");
        services.AddOptions<PendingWatchdogOptions>().BindConfiguration("Conversations");
        services.AddSingleton<ReplyQueue>().AddSingleton<MessageRateLimit>().AddSingleton<MessageBatches>().AddScoped<CustomerMessages>().AddScoped<BatchReception>();
        services.AddScoped<ConversationEvents>().AddScoped<StaffActions>();
        services.AddSingleton<ConversationAllowance>().AddScoped<ConversationQuota>().AddScoped<ConversationStart>().AddScoped<VisitorConversations>().AddScoped<VisitorNotes>().AddScoped<VisitorEmails>().AddScoped<Reception>().AddScoped<SendMessage>().AddScoped<ISendMessage, RateLimitedSendMessage>().AddScoped<IRequestPerson, RequestPerson>();
        services.AddScoped<IVisitorConversationAppService, VisitorConversationAppService>().AddScoped<IInboxAppService, InboxAppService>();
        services.AddScoped<IDecisionTraces, DecisionTraces>();
        services.TryAddSingleton<IDeskPush, NobodyWatches>();
        services.AddScoped<DeskAudience>().AddScoped<DeskWriting>().AddScoped<ReplySuggestions>().AddScoped<IDeskAppService, DeskAppService>().AddScoped<IConversationMerging, ConversationMerging>().AddScoped<ICustomerRanking, CustomerRanking>()
            .AddScoped<IConversationPriority, ConversationPriority>();
        services.AddScoped<AttachedFiles>().AddScoped<IAttachmentAppService, AttachmentAppService>().AddScoped<ICannedResponseAppService, CannedResponseAppService>();
        return services;
    }

    private static IServiceCollection AddChannelsFeature(this IServiceCollection services)
    {
        services.AddSingleton<IIdentitySecretProtector, IdentitySecretProtector>();
        services.AddOptions<PublicPagesOptions>().BindConfiguration("Widget");
        services.AddSingleton<IPublicPages, PublicPages>().AddScoped<IWidgetSettingsAppService, WidgetSettingsAppService>();
        services.AddSingleton<VisitorPlaces>().AddScoped<VisitorRows>().AddScoped<OpenWidgets>().AddScoped<VisitorSessions>().AddScoped<WidgetConversations>().AddScoped<IWidgetSessionAppService, WidgetSessionAppService>();
        return services;
    }

    private static IServiceCollection AddTicketsFeature(this IServiceCollection services) =>
        services.AddScoped<Triage>().AddScoped<Escalation>().AddScoped<SafetyNotices>().AddScoped<EarlyHandOver>().AddScoped<HandOver>().AddScoped<ITicketAppService, TicketAppService>();

    private static IServiceCollection AddMetricsFeature(this IServiceCollection services) =>
        services.AddScoped<IMetricsAppService, MetricsAppService>();
}
