using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Events;
using SupportMax.Saas.Notifications;

namespace SupportMax.Saas.Channels;

/// <summary>Registers the e-mail channel.</summary>
internal static class EmailFeature
{
    public static IServiceCollection AddEmailFeature(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration("Mail");
        services.AddOptions<MailNetworkOptions>().BindConfiguration("Mail");
        services.AddSingleton<MailNetwork>().AddSingleton<MailSecrets>().AddSingleton<MailboxCredentials>().AddSingleton<MailboxConsents>().AddSingleton<MailOAuthClient>().AddSingleton<MailboxOpening>();
        services.AddSingleton<OutgoingServers>().AddSingleton<MailHandover>().AddSingleton<FeedbackLinks>();
        services.AddScoped<IEmailChannelAppService, EmailChannelAppService>().AddScoped<EmailChannelWriting>().AddScoped<EmailChannelStore>();
        services.AddScoped<EmailChannelTrial>().AddSingleton<MailboxInput>();
        services.AddScoped<IConversationMailAppService, ConversationMailAppService>().AddScoped<MailMoving>().AddScoped<MailMoveEvents>();
        services.AddScoped<IMailDeliveryAppService, MailDeliveryAppService>();
        services.AddScoped<IFeedbackAppService, FeedbackAppService>().AddScoped<MailRatings>();
        return services.AddMailIn().AddMailOut();
    }

    private static IServiceCollection AddMailIn(this IServiceCollection services)
    {
        services.AddSingleton<MailboxReader>().AddScoped<MailboxFetching>();
        services.AddSingleton<MailboxSignal>().AddSingleton<INotificationReceiver>(provider => provider.GetRequiredService<MailboxSignal>());
        services.AddScoped<IncomingMails>().AddScoped<MailReception>().AddScoped<MailSorting>().AddScoped<MailTaking>().AddScoped<MailThreads>().AddScoped<MailConversations>();
        return services.AddBackgroundJob<IncomingMailJob, IncomingMailArgs>(IncomingMailJob.Type);
    }

    private static IServiceCollection AddMailOut(this IServiceCollection services)
    {
        services.AddScoped<OutgoingMails>().AddScoped<OutgoingHeads>().AddScoped<MailComposing>().AddScoped<MailBodies>();
        services.AddEventHandler<MailReplies, MessageAdded>("mail-replies");
        services.AddBackgroundJob<UnreadReplyJob, UnreadReplyArgs>(UnreadReplyJob.Type);
        return services.AddBackgroundJob<OutgoingMailJob, OutgoingMailArgs>(OutgoingMailJob.Type, OutgoingMailJob.MaxAttempts);
    }
}
