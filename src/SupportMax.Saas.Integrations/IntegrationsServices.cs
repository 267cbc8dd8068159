using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SupportMax.Saas.ChatModels;
using SupportMax.Saas.Crm;

namespace SupportMax.Saas;

/// <summary>Registers what speaks to other companies' systems.</summary>
public static class IntegrationsServices
{
    /// <summary>Registers every integration; which of them a tenant uses is the tenant's setting.</summary>
    public static IServiceCollection AddSupportMaxIntegrations(this IServiceCollection services) => services.AddCrmIntegrations().AddChatModelIntegrations();

    private static IServiceCollection AddCrmIntegrations(this IServiceCollection services)
    {
        services.AddOptions<CrmHttpOptions>().BindConfiguration("Crm");
        // Time-outs stand in the pipeline. A redirect could lead anywhere, so none is followed.
        services.AddHttpClient(CrmHttp.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        services.AddSingleton<ICrmHostRule, CrmHostRule>().AddSingleton<CrmPipelines>().AddSingleton<CrmHttp>();
        services.AddSingleton<SalesforceSessions>().AddSingleton<SalesforceClient>().AddSingleton<SalesforceContacts>();
        services.AddSingleton<ICrmConnector, SalesforceConnector>().AddSingleton<ICrmChangeSource, SalesforceChanges>();
        services.AddSingleton<HubSpotClient>().AddSingleton<HubSpotContacts>().AddSingleton<HubSpotAccountInfo>();
        return services.AddSingleton<ICrmConnector, HubSpotConnector>().AddSingleton<ICrmChangeSource, HubSpotChanges>();
    }

    private static IServiceCollection AddChatModelIntegrations(this IServiceCollection services)
    {
        services.AddOptions<ChatModelOptions>().BindConfiguration("ChatModels")
            .Validate(options => options.Default?.IsComplete != false, "ChatModels:Default needs Endpoint, Key and LargeModel:Name, and prices from 0 to 10,000; with Entra both EntraDirectory and EntraClientId.")
            .ValidateOnStart();
        services.AddHttpClient(OpenAIChatClients.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        return services.AddSingleton<ChatModelPipelines>().AddSingleton<EntraTokens>().Replace(ServiceDescriptor.Singleton<IChatClients, OpenAIChatClients>());
    }
}
