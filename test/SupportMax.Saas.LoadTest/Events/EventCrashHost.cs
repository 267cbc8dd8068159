using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupportMax.Saas.Events;
using SupportMax.Saas.Kafka;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest.Events;

/// <summary>The process that is killed: it writes events, sends, takes and handles them until it dies or is told to end.</summary>
internal static class EventCrashHost
{
    /// <summary>Writes the deeds from one number to another, says <c>written</c>, and goes on until its input ends.</summary>
    public static async Task RunAsync(string serving, TenantId tenant, string? brokers, CrashPoint crash, (int From, int To) deeds)
    {
        await using var host = await EventHost.StartAsync(serving, builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Kafka:BootstrapServers"] = brokers,
                ["Kafka:SessionTimeout"] = "00:00:06",
            });
            builder.Services.AddSingleton(crash).AddEventHandler<DeedHandler, Deed>("deeds").AddKafka(builder.Configuration);
            Decorate<IEventTransport>(builder.Services, inner => new CrashingTransport(inner, crash));
            Decorate<IEventReceiver>(builder.Services, inner => new CrashingReceiver(inner, crash));
        });
        for (var number = deeds.From; number < deeds.To; number++)
        {
            await host.PublishAsync(tenant, new Deed(number));
            crash.Pass("committed");
        }

        Console.WriteLine("written");
        await Console.In.ReadToEndAsync();
    }

    private static void Decorate<TService>(IServiceCollection services, Func<TService, TService> decorate)
        where TService : class
    {
        var inner = services.Last(service => service.ServiceType == typeof(TService));
        services.Remove(inner);
        services.AddSingleton(provider => decorate((TService)ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)));
    }
}
