using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Channels;

/// <summary>Registers what the e-mail channel keeps.</summary>
internal static class EmailDatabase
{
    public static IServiceCollection AddEmailDatabase(this IServiceCollection services) =>
        services.AddScoped<IEmailChannelRepository, EmailChannelRepository>().AddScoped<IConversationMailRepository, ConversationMailRepository>()
            .AddScoped<IEmailMailboxes, EmailMailboxes>().AddScoped<IMailDeliveryQueries, MailDeliveryQueries>().AddSingleton<IMailboxLocks, MailboxLocks>();
}
