using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Events;

namespace SupportMax.Saas.Kafka;

/// <summary>
/// Lets this host handle its share of the events. A message is committed when its event is in the inbox, not before; one that is no
/// event goes to the topic of dead letters.
/// </summary>
internal sealed class KafkaEventConsumer(
    KafkaConsumers consumers, KafkaProducer producer, IEventReceiver receiver, IOptions<KafkaOptions> options, ILogger<KafkaEventConsumer> logger)
    : BackgroundService
{
    private const int BatchSize = 500;
    private static readonly TimeSpan s_wait = TimeSpan.FromMilliseconds(100);

    // The client's calls block, so it gets a thread of its own.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(() => Run(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Run(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            using var consumer = consumers.Shared();
            try
            {
                consumer.Subscribe(options.Value.EventTopic);
                while (!stoppingToken.IsCancellationRequested)
                    Take(consumer, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Begins again behind the last commit: what was taken since then comes again.
                logger.LogError(exception, "Events could not be taken from Kafka; beginning again");
                stoppingToken.WaitHandle.WaitOne(TimeSpan.FromSeconds(1));
            }
            catch (OperationCanceledException)
            {
                // The host stops.
            }
            finally
            {
                consumer.Close();
            }
        }
    }

    private void Take(IConsumer<string, string> consumer, CancellationToken stoppingToken)
    {
        var batch = new List<ConsumeResult<string, string>>();
        while (batch.Count < BatchSize && Next(consumer, batch.Count == 0 ? s_wait : TimeSpan.Zero) is { } result)
            batch.Add(result);
        if (batch.Count == 0)
            return;
        var events = new List<EventEnvelope>(batch.Count);
        foreach (var result in batch)
        {
            if (KafkaEnvelopes.Read(result.Message) is { } envelope)
                events.Add(envelope);
            else
                SetAsideAsync(result, stoppingToken).GetAwaiter().GetResult();
        }

        receiver.ReceiveAsync(events, stoppingToken).GetAwaiter().GetResult();
        Commit(consumer, batch);
    }

    private ConsumeResult<string, string>? Next(IConsumer<string, string> consumer, TimeSpan wait)
    {
        try
        {
            return consumer.Consume(wait);
        }
        catch (ConsumeException exception) when (!exception.Error.IsFatal)
        {
            logger.LogWarning("Kafka: {Reason}", exception.Error.Reason);
            return null;
        }
    }

    private void Commit(IConsumer<string, string> consumer, List<ConsumeResult<string, string>> batch)
    {
        try
        {
            consumer.Commit(batch.GroupBy(result => result.TopicPartition).Select(partition => new TopicPartitionOffset(partition.Key, partition.Max(result => result.Offset.Value) + 1)));
        }
        catch (KafkaException exception) when (!exception.Error.IsFatal)
        {
            // The partition may be another host's by now: it gets these again, and the inbox knows them.
            logger.LogWarning("Kafka did not take a commit: {Reason}", exception.Error.Reason);
        }
    }

    private Task SetAsideAsync(ConsumeResult<string, string> result, CancellationToken cancellationToken)
    {
        logger.LogError("The message at {Position} is no event; it is in {Topic}", result.TopicPartitionOffset, options.Value.DeadLetterTopic);
        var headers = result.Message.Headers ?? [];
        headers.Add("reason", Encoding.UTF8.GetBytes($"{result.TopicPartitionOffset} is no event: a header is missing or cannot be read."));
        return producer.ProduceAsync(
            options.Value.DeadLetterTopic,
            [new Message<string, string> { Key = result.Message.Key, Value = result.Message.Value, Headers = headers }],
            cancellationToken);
    }
}
