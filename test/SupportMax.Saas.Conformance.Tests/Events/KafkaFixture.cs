using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using SupportMax.Saas.Kafka;

namespace SupportMax.Saas.Events;

/// <summary>A broker between the hosts.</summary>
public sealed class KafkaFixture : EventTransportFixture, IDisposable
{
    internal MockKafka Kafka { get; } = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Kafka.CreateTopic("supportmax.events", 4);
        Kafka.CreateTopic("supportmax.events.dead", 1);
        Kafka.CreateTopic("supportmax.fan-out", 2);
    }

    public void Dispose() => Kafka.Dispose();

    internal override Task WaitUntilHearingAsync(EventHost host, Func<int> missed) =>
        // Once for the database's notifications, once for Kafka.
        EventTransportTests.UntilAsync(() => Task.FromResult(missed() > 1), "the host does not listen");

    internal override void AddTransport(IHostApplicationBuilder host)
    {
        host.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Kafka:BootstrapServers"] = Kafka.BootstrapServers,
            ["Kafka:SessionTimeout"] = "00:00:06",
            ["Kafka:DeliveryTimeout"] = "00:00:03",
        });
        host.Services.AddKafka(host.Configuration);
    }
}
