using System.Runtime.InteropServices;
using System.Text;
using SupportMax.Saas.Kafka;

namespace SupportMax.Saas.TestBase;

/// <summary>
/// Kafka's brokers on loopback as librdkafka brings them for tests: they speak the wire protocol, and can be taken away and slowed down.
/// </summary>
public sealed partial class MockKafka : IDisposable
{
    private const string Library = "librdkafka";
    private const int ProducerType = 0;
    private readonly nint _client;
    private readonly nint _cluster;

    /// <summary>Starts one broker.</summary>
    public MockKafka()
    {
        KafkaLibrary.Load(null);
        NativeLibrary.SetDllImportResolver(typeof(MockKafka).Assembly, (name, _, _) => name == Library ? KafkaLibrary.Handle : 0);
        var error = new byte[512];
        _client = New(ProducerType, 0, error, (nuint)error.Length);
        if (_client == 0)
            throw new InvalidOperationException(Encoding.UTF8.GetString(error));
        _cluster = NewCluster(_client, 1);
        BootstrapServers = Marshal.PtrToStringUTF8(Bootstraps(_cluster))!;
    }

    /// <summary>Where it listens.</summary>
    public string BootstrapServers { get; }

    /// <summary>Makes a topic.</summary>
    public void CreateTopic(string name, int partitions) => _ = CreateTopic(_cluster, name, partitions, 1);

    /// <summary>Takes the broker away: connections end and new ones are refused.</summary>
    public void TakeDown() => _ = SetDown(_cluster, 1);

    /// <summary>Brings it back.</summary>
    public void BringBack() => _ = SetUp(_cluster, 1);

    /// <summary>Lets each answer take so long.</summary>
    public void SlowDown(TimeSpan roundTrip) => _ = SetRoundTrip(_cluster, 1, (int)roundTrip.TotalMilliseconds);

    /// <inheritdoc />
    public void Dispose()
    {
        DestroyCluster(_cluster);
        Destroy(_client);
    }

    [LibraryImport(Library, EntryPoint = "rd_kafka_new")]
    private static partial nint New(int type, nint config, [Out] byte[] error, nuint errorSize);

    [LibraryImport(Library, EntryPoint = "rd_kafka_destroy")]
    private static partial void Destroy(nint client);

    [LibraryImport(Library, EntryPoint = "rd_kafka_mock_cluster_new")]
    private static partial nint NewCluster(nint client, int brokers);

    [LibraryImport(Library, EntryPoint = "rd_kafka_mock_cluster_destroy")]
    private static partial void DestroyCluster(nint cluster);

    [LibraryImport(Library, EntryPoint = "rd_kafka_mock_cluster_bootstraps")]
    private static partial nint Bootstraps(nint cluster);

    [LibraryImport(Library, EntryPoint = "rd_kafka_mock_topic_create", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int CreateTopic(nint cluster, string topic, int partitions, int replicas);

    [LibraryImport(Library, EntryPoint = "rd_kafka_mock_broker_set_down")]
    private static partial int SetDown(nint cluster, int broker);

    [LibraryImport(Library, EntryPoint = "rd_kafka_mock_broker_set_up")]
    private static partial int SetUp(nint cluster, int broker);

    [LibraryImport(Library, EntryPoint = "rd_kafka_mock_broker_set_rtt")]
    private static partial int SetRoundTrip(nint cluster, int broker, int milliseconds);
}
