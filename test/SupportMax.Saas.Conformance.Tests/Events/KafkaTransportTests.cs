using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.FanOut;
using SupportMax.Saas.Kafka;

namespace SupportMax.Saas.Events;

/// <summary>Over Kafka: what every transport keeps, and what can only happen with a broker.</summary>
public sealed class KafkaTransportTests(KafkaFixture fixture) : EventTransportTests(fixture), IClassFixture<KafkaFixture>
{
    private readonly KafkaFixture _fixture = fixture;

    [Fact]
    public async Task While_the_broker_is_away_changes_go_on_and_everything_arrives_once_it_is_back()
    {
        await using var node = await StartAsync();
        var tenant = await CreateTenantAsync();
        Probe[] events = [.. Some(30)];
        await node.Host.PublishAsync(tenant, events[..10]);
        await WaitForRowsAsync(tenant, events[..10]);
        _fixture.Kafka.TakeDown();
        foreach (var fact in events[10..])
            await node.Host.PublishAsync(tenant, fact);
        (await CountAsync("outbox_events", tenant)).ShouldBe(20, "nothing is taken from the outbox before the broker has it");
        _fixture.Kafka.BringBack();
        await WaitForRowsAsync(tenant, events);
    }

    [Fact]
    public async Task A_slow_broker_delays_and_loses_nothing()
    {
        await using var node = await StartAsync();
        var tenant = await CreateTenantAsync();
        Probe[] events = [.. Some(20)];
        _fixture.Kafka.SlowDown(TimeSpan.FromMilliseconds(300));
        try
        {
            await node.Host.PublishAsync(tenant, events);
            await WaitForRowsAsync(tenant, events);
        }
        finally
        {
            _fixture.Kafka.SlowDown(TimeSpan.Zero);
        }
    }

    [Fact]
    public async Task A_message_that_is_no_event_is_set_aside_with_the_reason_and_the_rest_goes_on()
    {
        await using var node = await StartAsync();
        var tenant = await CreateTenantAsync();
        var producer = node.Host.Services.GetRequiredService<KafkaProducer>();
        var poison = new Message<string, string> { Key = "x", Value = "not an event", Headers = new Headers { { "tenant", Encoding.UTF8.GetBytes("nobody") } } };
        await producer.ProduceAsync("supportmax.events", [poison], CancellationToken.None);
        Probe[] events = [.. Some(10)];
        await node.Host.PublishAsync(tenant, events);
        await WaitForRowsAsync(tenant, events);

        var config = new ConsumerConfig { BootstrapServers = _fixture.Kafka.BootstrapServers, GroupId = Guid.NewGuid().ToString(), AutoOffsetReset = AutoOffsetReset.Earliest };
        using var consumer = new ConsumerBuilder<string, string>(config).Build();
        consumer.Subscribe("supportmax.events.dead");
        var letter = consumer.Consume(TimeSpan.FromSeconds(30)).ShouldNotBeNull();
        letter.Message.Value.ShouldBe("not an event");
        Encoding.UTF8.GetString(letter.Message.Headers.GetLastBytes("reason")).ShouldContain("no event");
    }

    [Fact]
    public async Task Hosts_that_come_and_go_in_the_middle_change_nothing()
    {
        await using var first = await StartAsync();
        var tenant = await CreateTenantAsync();
        var keys = Enumerable.Range(0, 8).Select(_ => Guid.NewGuid()).ToList();
        var events = new List<Probe>();

        async Task PublishAsync(int from, int to)
        {
            for (var number = from; number < to; number++)
            {
                Probe[] step = [.. keys.Select(key => new Probe(key, number))];
                events.AddRange(step);
                await first.Host.PublishAsync(tenant, step);
            }
        }

        await PublishAsync(0, 20);
        await using (await StartAsync())
        {
            await PublishAsync(20, 40);
            await using (await StartAsync())
                await PublishAsync(40, 60);
        }

        await PublishAsync(60, 80);
        await WaitForRowsAsync(tenant, events);
    }

    [Fact]
    public async Task What_a_host_brings_the_others_reaches_them_in_order_and_not_itself()
    {
        var (near, far) = (new Mailbox(), new Mailbox());
        await using var first = await StartAsync(mailbox: near);
        await using var second = await StartAsync(mailbox: far);
        var fanOut = first.Host.Services.GetRequiredService<IHostFanOut>();
        fanOut.HasOthers.ShouldBeTrue();
        for (var number = 0; number < 50; number++)
            fanOut.Send("test", "one key", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await UntilAsync(() => Task.FromResult(far.Payloads.Count == 50), () => $"only {far.Payloads.Count} have come");
        far.Payloads.ShouldBe(Enumerable.Range(0, 50).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        near.Payloads.ShouldBeEmpty();
    }

    internal sealed class Mailbox : IFanOutReceiver
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Payloads { get; } = new();

        public string Channel => "test";

        public Task ReceiveAsync(string payload)
        {
            Payloads.Enqueue(payload);
            return Task.CompletedTask;
        }
    }
}
