using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Events;

namespace SupportMax.Saas.Kafka;

/// <summary>Makes this host's consumers.</summary>
internal sealed class KafkaConsumers(IOptions<KafkaOptions> options, HostIdentity host, ILogger<KafkaConsumers> logger)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>One that shares the messages with the other hosts, from the first that nobody has taken.</summary>
    public IConsumer<string, string> Shared() => Configure($"{options.Value.Prefix}.hosts", AutoOffsetReset.Earliest).Build();

    /// <summary>One that gets all messages from now on, whatever the other hosts get.</summary>
    /// <param name="onAssigned">Runs when it begins to hear.</param>
    public IConsumer<string, string> Own(Action onAssigned) => Configure($"{options.Value.Prefix}.host.{host.Id:N}", AutoOffsetReset.Latest)
        .SetPartitionsAssignedHandler((consumer, partitions) =>
        {
            // The end is looked up before anything is said: otherwise what comes between the two would be missed for good.
            var ends = partitions.ConvertAll(partition => new TopicPartitionOffset(partition, consumer.QueryWatermarkOffsets(partition, s_patience).High));
            onAssigned();
            return ends;
        })
        .Build();

    private ConsumerBuilder<string, string> Configure(string group, AutoOffsetReset reset)
    {
        KafkaLibrary.Load(options.Value.NativeLibrary);
        var config = new ConsumerConfig
        {
            BootstrapServers = options.Value.BootstrapServers,
            GroupId = group,
            AutoOffsetReset = reset,
            // Only what is handled, or stored for later, is committed.
            EnableAutoCommit = false,
            EnableAutoOffsetStore = false,
            PartitionAssignmentStrategy = PartitionAssignmentStrategy.CooperativeSticky,
            SessionTimeoutMs = (int)options.Value.SessionTimeout.TotalMilliseconds,
            HeartbeatIntervalMs = (int)(options.Value.SessionTimeout.TotalMilliseconds / 5),
            FetchWaitMaxMs = (int)options.Value.FetchWait.TotalMilliseconds,
            AllowAutoCreateTopics = true,
            TopicMetadataRefreshIntervalMs = 5_000,
        };
        return new ConsumerBuilder<string, string>(config)
            .SetErrorHandler((_, error) => logger.LogWarning("Kafka: {Reason}", error.Reason))
            .SetLogHandler((_, _) => { });
    }
}
