using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.FanOut;

/// <summary>Two hosts on one database, without a broker.</summary>
public class TwoHostsFixture : ChatFixture
{
    private NeighbourHost _second = null!;

    /// <summary>The other host.</summary>
    public ChatFixture Second => _second;

    /// <summary>Settings of both.</summary>
    protected virtual Dictionary<string, string> Shared => [];

    protected override Dictionary<string, string> Settings => new(base.Settings.Concat(Shared), StringComparer.Ordinal);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _second = new NeighbourHost(this, Settings);
        await _second.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await _second.DisposeAsync();
        await base.DisposeAsync();
    }

    private sealed class NeighbourHost(HostFixture first, Dictionary<string, string> settings) : ChatFixture
    {
        protected override HostFixture? Neighbour => first;

        protected override Dictionary<string, string> Settings => settings;
    }
}

/// <summary>Two hosts on one database, with Kafka between them.</summary>
public sealed class TwoKafkaHostsFixture : TwoHostsFixture
{
    private readonly MockKafka _kafka = new();

    protected override Dictionary<string, string> Shared => new(StringComparer.Ordinal) { ["Kafka:BootstrapServers"] = _kafka.BootstrapServers };

    public override async Task InitializeAsync()
    {
        _kafka.CreateTopic("supportmax.events", 4);
        _kafka.CreateTopic("supportmax.fan-out", 4);
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _kafka.Dispose();
    }
}
