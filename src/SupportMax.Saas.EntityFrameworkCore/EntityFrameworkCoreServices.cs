using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SupportMax.Saas.Answering;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Channels;
using SupportMax.Saas.ChatModels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Crm;
using SupportMax.Saas.EntityFrameworkCore.MultiTenancy;
using SupportMax.Saas.Events;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Metrics;
using SupportMax.Saas.Notifications;
using SupportMax.Saas.Partners;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Retention;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.EntityFrameworkCore;

/// <summary>Registers the database.</summary>
public static class EntityFrameworkCoreServices
{
    /// <summary>Registers the model, the repositories and the first two walls between tenants.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="servingConnectionString">A login as the serving role, never as the owner of the tables.</param>
    public static IServiceCollection AddSupportMaxDatabase(this IServiceCollection services, string servingConnectionString)
    {
        services.AddSingleton(_ => new NpgsqlDataSourceBuilder(servingConnectionString).Build());
        services.AddSingleton(_ => new TenantDataSource(servingConnectionString));
        services.AddSingleton<TenantConnectionInterceptor>().AddSingleton<TenantSaveChangesInterceptor>();
        services.AddDbContext<SupportMaxDbContext>(
            (provider, options) => options
                .UseNpgsql(provider.GetRequiredService<TenantDataSource>().Connections)
                .AddInterceptors(
                    provider.GetRequiredService<TenantConnectionInterceptor>(),
                    // Before the guard, which gives the events their tenant.
                    provider.GetRequiredService<OutboxInterceptor>(),
                    provider.GetRequiredService<TenantSaveChangesInterceptor>()),
            ServiceLifetime.Scoped,
            // The same for everybody: to put the options together again for each context would be a part of every request's work.
            ServiceLifetime.Singleton);
        services.AddIdentityStorage();
        services.AddKnowledgeDatabase();
        services.AddEventsDatabase();
        services.AddScoped<IRetention, RetentionStore>();
        services.AddScoped<IBackgroundJobRepository, BackgroundJobRepository>().AddScoped<IBackgroundJobQueue, BackgroundJobQueue>().AddScoped<IBackgroundJobQueries, BackgroundJobQueries>();
        services.AddPartnersDatabase();
        services.AddEmailDatabase();
        services.AddCrmDatabase();
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<IChatModelRepository, ChatModelRepository>().AddScoped<IModelTrialRepository, ModelTrialRepository>();
        services.AddScoped<ITenantRepository, TenantRepository>();
        services.AddScoped<IFeatureValueStore, FeatureValueStore>();
        services.AddScoped<ISettingStore, SettingStore>();
        services.AddScoped<ITenantUsageQueries, TenantUsageQueries>();
        services.AddScoped<IConversationRepository, ConversationRepository>();
        services.AddScoped<IPendingConversations, PendingConversations>();
        services.AddScoped<IDeskSettingsRepository, DeskSettingsRepository>().AddScoped<IRoutingRepository, RoutingRepository>().AddScoped<ITenantsWithWork, TenantsWithWork>().AddScoped<IDeskQueries, DeskQueries>().AddScoped<IDeskRecords, DeskRecords>().AddScoped<ConversationWords>().AddSingleton(new SearchLimits()).AddScoped<IStaffStates, StaffStates>();
        services.AddScoped<ITicketRepository, TicketRepository>();
        services.AddScoped<IVisitorRepository, VisitorRepository>();
        services.AddScoped<IWebChannelRepository, WebChannelRepository>();
        services.AddScoped<IAnsweringSettingsRepository, AnsweringSettingsRepository>();
        services.AddScoped<ILearningRepository, LearningRepository>().AddScoped<ILearningQueries, LearningQueries>();
        services.AddScoped<IAnsweringRunRepository, AnsweringRunRepository>().AddScoped<IReplayQueries, ReplayQueries>();
        services.AddScoped<IChangeSetRepository, ChangeSetRepository>();
        services.AddScoped<IKnowledgeGapRepository, KnowledgeGapRepository>().AddScoped<IGapQueries, GapQueries>();
        services.AddScoped<ITextEncodingStore, TextEncodingStore>().AddScoped<ITrainedModelStore, TrainedModelStore>();
        services.AddScoped<IInboxQueries, InboxQueries>().AddScoped<IDecisionTraceQueries, DecisionTraceQueries>();
        services.AddScoped<ITicketQueries, TicketQueries>();
        services.AddScoped<IMetricsQueries, MetricsQueries>();
        services.AddScoped<ICountedConversationQueries, CountedConversationQueries>();
        return services;
    }

    /// <summary>Registers the ear for what other hosts say; a program that ends by itself needs none.</summary>
    public static IServiceCollection AddSupportMaxNotifications(this IServiceCollection services) => services.AddHostedService<NotificationListener>();
}
