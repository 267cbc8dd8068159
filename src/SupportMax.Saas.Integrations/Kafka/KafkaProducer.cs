using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Kafka;

/// <summary>
/// This host's idempotent producer. What the broker has not confirmed in time has failed; after a failure that the client cannot get
/// over, a new producer begins.
/// </summary>
internal sealed class KafkaProducer(IOptions<KafkaOptions> options, LostMessages lost, ILogger<KafkaProducer> logger) : IDisposable
{
    private readonly Lock _lock = new();
    private IProducer<string, string>? _producer;

    /// <summary>Returns when all in-sync brokers have every message; an exception means that some of them may not.</summary>
    public async Task ProduceAsync(string topic, IReadOnlyList<Message<string, string>> messages, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = messages.Count;
        var producer = Get();
        try
        {
            foreach (var message in messages)
            {
                producer.Produce(topic, message, report =>
                {
                    if (report.Error.IsError)
                        done.TrySetException(new KafkaException(report.Error));
                    else if (Interlocked.Decrement(ref left) == 0)
                        done.TrySetResult();
                });
            }

            if (messages.Count > 0)
                await done.Task.WaitAsync(cancellationToken);
        }
        catch (KafkaException exception)
        {
            if (exception.Error.IsFatal)
                Replace(producer);
            throw;
        }
    }

    /// <summary>Sends without waiting; what cannot be sent is counted in the log.</summary>
    public void Send(string topic, Message<string, string> message)
    {
        try
        {
            Get().Produce(topic, message, report =>
            {
                if (report.Error.IsError)
                    lost.Add(report.Error.Reason);
            });
        }
        catch (KafkaException exception)
        {
            lost.Add(exception.Error.Reason);
        }
    }

    public void Dispose()
    {
        _producer?.Flush(TimeSpan.FromSeconds(2));
        _producer?.Dispose();
    }

    private IProducer<string, string> Get()
    {
        lock (_lock)
            return _producer ??= Build();
    }

    private void Replace(IProducer<string, string> broken)
    {
        lock (_lock)
        {
            if (_producer == broken)
                _producer = null;
        }

        broken.Dispose();
    }

    private IProducer<string, string> Build()
    {
        KafkaLibrary.Load(options.Value.NativeLibrary);
        var config = new ProducerConfig
        {
            BootstrapServers = options.Value.BootstrapServers,
            EnableIdempotence = true,
            Acks = Acks.All,
            LingerMs = 2,
            MessageTimeoutMs = (int)options.Value.DeliveryTimeout.TotalMilliseconds,
        };
        return new ProducerBuilder<string, string>(config).SetErrorHandler((_, error) => logger.LogWarning("Kafka: {Reason}", error.Reason)).SetLogHandler((_, _) => { }).Build();
    }
}
