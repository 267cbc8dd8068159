using Confluent.Kafka;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Events;
using SupportMax.Saas.FanOut;

namespace SupportMax.Saas.Kafka;

/// <summary>Hears all events, and what the other hosts bring, from the moment this host is there.</summary>
internal sealed class KafkaBroadcastConsumer(
    KafkaConsumers consumers, IEventReceiver events, IEnumerable<IFanOutReceiver> receivers, HostIdentity host, IOptions<KafkaOptions> options)
    : BackgroundService
{
    private static readonly TimeSpan s_wait = TimeSpan.FromMilliseconds(100);
    private readonly Dictionary<string, IFanOutReceiver> _receivers = receivers.ToDictionary(receiver => receiver.Channel, StringComparer.Ordinal);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(() => Run(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Run(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            using var consumer = consumers.Own(events.ReceiveMissed);
            consumer.Subscribe([options.Value.EventTopic, options.Value.FanOutTopic]);
            try
            {
                while (!stoppingToken.IsCancellationRequested)
                    Take(consumer);
            }
            catch (KafkaException)
            {
                // A new one hears from now on, and says that something may have been missed.
                stoppingToken.WaitHandle.WaitOne(TimeSpan.FromSeconds(1));
            }
            finally
            {
                consumer.Close();
            }
        }
    }

    private void Take(IConsumer<string, string> consumer)
    {
        ConsumeResult<string, string>? result;
        try
        {
            result = consumer.Consume(s_wait);
        }
        catch (ConsumeException exception) when (!exception.Error.IsFatal)
        {
            return;
        }

        if (result is null)
            return;
        if (result.Topic == options.Value.FanOutTopic)
            Receive(result.Message);
        else if (KafkaEnvelopes.Read(result.Message) is { } envelope)
            events.ReceiveBroadcast(envelope);
    }

    private void Receive(Message<string, string> message)
    {
        if (KafkaFanOut.Read(message) is { } sent && sent.Origin != host.Id && _receivers.TryGetValue(sent.Channel, out var receiver))
            receiver.ReceiveAsync(message.Value).GetAwaiter().GetResult();
    }
}
