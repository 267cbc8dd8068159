using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Events;
using SupportMax.Saas.Notifications;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.TestBase;

/// <summary>What a host does about events, without its web side, in this process: several of them share a database.</summary>
public sealed class EventHost : IAsyncDisposable
{
    private readonly IHost _host;

    private EventHost(IHost host) => _host = host;

    /// <summary>The host's services.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Starts a host.</summary>
    /// <param name="database">Where it works.</param>
    /// <param name="configure">Adds handlers and a transport.</param>
    public static Task<EventHost> StartAsync(TestDatabase database, Action<IHostApplicationBuilder> configure) => StartAsync(database.ServingConnectionString, configure);

    /// <summary>Starts a host.</summary>
    /// <param name="servingConnectionString">The serving role's login to the database where it works.</param>
    /// <param name="configure">Adds handlers and a transport.</param>
    public static async Task<EventHost> StartAsync(string servingConnectionString, Action<IHostApplicationBuilder> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSupportMaxApplication();
        builder.Services.AddSupportMaxDatabase(servingConnectionString).AddSupportMaxNotifications();
        // The product's own ears would need its answer engine.
        builder.Services.RemoveAll<BroadcastSubscription>();
        configure(builder);
        builder.Services.AddHostedService<OutboxDispatcher>().AddHostedService<EventRetryWorker>();
        var host = builder.Build();
        await host.StartAsync();
        return new EventHost(host);
    }

    /// <summary>Writes events as one change of a tenant.</summary>
    public Task PublishAsync(TenantId tenantId, params IReadOnlyList<IIntegrationEvent> facts) =>
        Services.GetRequiredService<TenantScopes>().RunAsync(tenantId, services =>
        {
            foreach (var fact in facts)
                services.GetRequiredService<IEventBus>().Publish(fact);
            return services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
