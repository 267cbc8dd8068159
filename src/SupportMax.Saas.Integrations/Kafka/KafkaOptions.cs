namespace SupportMax.Saas.Kafka;

/// <summary>How hosts talk over Kafka. Bound to the section <c>Kafka</c>; without <see cref="BootstrapServers"/> there is no Kafka.</summary>
public sealed class KafkaOptions
{
    /// <summary>Where the brokers are, such as <c>kafka:9092</c>.</summary>
    public string? BootstrapServers { get; set; }

    /// <summary>What the names of topics and consumer groups begin with; default <c>supportmax</c>. Installations that share brokers differ in it.</summary>
    public string Prefix { get; set; } = "supportmax";

    /// <summary>The native library; null to look for the one that etc/kafka/build.sh builds, and then for an installed one.</summary>
    public string? NativeLibrary { get; set; }

    /// <summary>After how long without an acknowledgement an event goes back to the outbox; default 10 s.</summary>
    public TimeSpan DeliveryTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After how long without a sign of life a host's share is given to the others; default 10 s.</summary>
    public TimeSpan SessionTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a broker may hold back its answer while there is nothing to fetch; default 0.5 s. A broker answers as soon as something comes, but
    /// the native library's test cluster does not.
    /// </summary>
    public TimeSpan FetchWait { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The topic of events.</summary>
    public string EventTopic => $"{Prefix}.events";

    /// <summary>The topic of messages that are no events; somebody has to look at them.</summary>
    public string DeadLetterTopic => $"{Prefix}.events.dead";

    /// <summary>The topic of what hosts bring each other.</summary>
    public string FanOutTopic => $"{Prefix}.fan-out";
}
