using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Events;
using SupportMax.Saas.Notifications;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Crm;

/// <summary>Registers the CRM connection.</summary>
internal static class CrmFeature
{
    private const string Subscriber = "crm";

    public static IServiceCollection AddCrmFeature(this IServiceCollection services)
    {
        services.AddOptions<CrmOptions>().BindConfiguration("Crm");
        services.AddSingleton<CrmSecretProtector>().AddSingleton<CrmConnectors>();
        services.AddSingleton<CrmSignal>().AddSingleton<INotificationReceiver>(provider => provider.GetRequiredService<CrmSignal>());
        services.AddSingleton<CrmSync>().AddScoped<CrmCasePush>().AddScoped<CrmCommentPush>().AddScoped<CrmPull>().AddScoped<CrmReceipts>();
        services.AddScoped<CrmTargets>().AddScoped<CrmApplication>();
        services.AddEventHandler<CrmIntents, TicketCreated>(Subscriber).AddEventHandler<CrmIntents, TicketChanged>(Subscriber).AddEventHandler<CrmIntents, MessageAdded>(Subscriber);
        services.AddScoped<ICrmCustomers, CrmCustomers>().AddBackgroundJob<CrmCustomerJob, CrmCustomerArgs>(CrmCustomerArgs.JobType, maxAttempts: 3);
        services.AddScoped<CrmConnectionInputs>().AddScoped<ICrmConnectionAppService, CrmConnectionAppService>();
        services.AddScoped<ICrmMappingAppService, CrmMappingAppService>();
        services.AddScoped<CrmDrift>().AddScoped<ICrmLedgerAppService, CrmLedgerAppService>();
        return services.AddScoped<ICrmCustomerAppService, CrmCustomerAppService>();
    }
}
