using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Events;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Partners;

/// <summary>Registers partners: their clients and tokens.</summary>
internal static class PartnersFeature
{
    public static IServiceCollection AddPartnersFeature(this IServiceCollection services)
    {
        services.AddOptions<PartnerOptions>().BindConfiguration("Partners");
        services.AddSingleton<WrongSecretLimit>().AddSingleton<PartnerUseNotes>();
        services.AddScoped<PartnerClientAuthentication>().AddScoped<PartnerUse>().AddScoped<IssuedTokens>();
        services.AddScoped<TokenIssue>().AddScoped<GrantedTokens>().AddScoped<TokenEnds>().AddScoped<ConsentingPeople>();
        services.AddScoped<IPartnerConsentAppService, PartnerConsentAppService>().AddScoped<IPartnerGrantAppService, PartnerGrantAppService>();
        services.AddScoped<ThreadStart>().AddScoped<PartnerCustomers>().AddScoped<PartnerVoices>().AddScoped<PartnerBotReplies>().AddScoped<IIdempotentAnswers, IdempotentAnswers>();
        services.AddScoped<IPartnerConversationAppService, PartnerConversationAppService>().AddScoped<IContactAppService, ContactAppService>();
        AddWebhooks(services);
        services.AddBroadcastHandler<FollowMessages, MessageAdded>();
        services.AddSingleton<PartnerUsageCounter>().AddSingleton<IPartnerUsageCounter>(provider => provider.GetRequiredService<PartnerUsageCounter>());
        services.AddHostedService<PartnerUsageWriter>().AddScoped<IPartnerUsageAppService, PartnerUsageAppService>();
        services.AddScoped<IPartnerTicketAppService, PartnerTicketAppService>();
        services.AddScoped<IPartnerClientAppService, PartnerClientAppService>();
        services.AddScoped<IPartnerTokenAppService, PartnerTokenAppService>().AddScoped<PartnerTokenOwners>().AddScoped<IPartnerCallers, PartnerCallers>();
        services.AddScoped<RestChannelThreads>().AddScoped<IRestChannelAppService, RestChannelAppService>();
        return services;
    }

    private static void AddWebhooks(IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration("Partners:Webhooks");
        services.AddSingleton<WebhookSender>().AddSingleton<WebhookSecrets>().AddScoped<WebhookQueue>().AddScoped<WebhookInputs>().AddScoped<AgentBotEvents>().AddScoped<WebhookFailures>().AddScoped<AgentBots>().AddScoped<IWebhookAppService, WebhookAppService>();
        services.AddBackgroundJob<WebhookDeliveryJob, WebhookTurn>(WebhookDeliveryJob.Type, WebhookDeliveryJob.MaxAttempts);
        services.AddEventHandler<WebhookIntake, ConversationCreated>(WebhookIntake.Subscriber).AddEventHandler<WebhookIntake, MessageAdded>(WebhookIntake.Subscriber);
        services.AddEventHandler<WebhookIntake, ConversationStatusChanged>(WebhookIntake.Subscriber);
        services.AddEventHandler<WebhookIntake, TicketCreated>(WebhookIntake.Subscriber).AddEventHandler<WebhookIntake, TicketChanged>(WebhookIntake.Subscriber);
    }
}
