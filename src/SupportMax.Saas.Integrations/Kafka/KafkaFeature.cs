using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SupportMax.Saas.Events;
using SupportMax.Saas.FanOut;

namespace SupportMax.Saas.Kafka;

/// <summary>Registers Kafka between the hosts.</summary>
public static class KafkaFeature
{
    /// <summary>Lets the hosts talk over Kafka when <c>Kafka:BootstrapServers</c> names one; else everything stays in this process.</summary>
    public static IServiceCollection AddKafka(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration["Kafka:BootstrapServers"]))
            return services;
        services.Configure<KafkaOptions>(configuration.GetSection("Kafka"));
        services.AddSingleton<LostMessages>().AddSingleton<KafkaProducer>().AddSingleton<KafkaConsumers>();
        services.Replace(ServiceDescriptor.Singleton<IEventTransport, KafkaTransport>());
        services.Replace(ServiceDescriptor.Singleton<IHostFanOut, KafkaFanOut>());
        return services.AddHostedService<KafkaEventConsumer>().AddHostedService<KafkaBroadcastConsumer>();
    }
}
