using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.ChatModels;

/// <summary>What reaches an OpenTelemetry collector.</summary>
public sealed class TelemetryExportTests(TelemetryExportTests.ExportingFixture host) : IClassFixture<TelemetryExportTests.ExportingFixture>
{
    [Fact]
    public async Task A_collector_gets_requests_statements_and_model_calls_but_no_word_and_no_token_of_a_customer()
    {
        await host.ConnectAsync();
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync("where do I find my invoices, zebra?");

        string[] awaited = ["gen_ai.request.model", "http.route", "db.query.text", "gen_ai.client.token.usage", "service.name"];
        await host.Collector.UntilAsync(all => Array.TrueForAll(awaited, name => all.Contains(name, StringComparison.Ordinal)));
        host.Collector.All.ShouldNotContain("zebra");
        host.Collector.All.ShouldNotContain("access_token");
    }

    /// <summary>A host that is told of a collector.</summary>
    public sealed class ExportingFixture : ChatModelFixture
    {
        public TelemetryCollector Collector { get; private set; } = null!;

        protected override Dictionary<string, string> Settings => new(base.Settings, StringComparer.Ordinal)
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
        };

        public override async Task InitializeAsync()
        {
            Collector = await TelemetryCollector.StartAsync();
            await base.InitializeAsync();
        }

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            await Collector.DisposeAsync();
        }
    }
}
