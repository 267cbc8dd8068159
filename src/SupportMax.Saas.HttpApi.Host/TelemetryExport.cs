using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SupportMax.Saas;

/// <summary>
/// Sends traces and measurements to an OpenTelemetry collector, if one is named. All its settings have OpenTelemetry's own names, such as
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, <c>OTEL_EXPORTER_OTLP_PROTOCOL</c> and <c>OTEL_TRACES_SAMPLER</c>.
/// </summary>
internal sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    public const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] s_sources = ["Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "SupportMax.ChatModels"];

    private TracerProvider? _traces;
    private MeterProvider? _measurements;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _traces = Sdk.CreateTracerProviderBuilder().ConfigureServices(services => services.AddSingleton(configuration)).ConfigureResource(Describe)
            .AddSource(s_sources).AddProcessor<WithoutQueries>().AddOtlpExporter().Build();
        _measurements = Sdk.CreateMeterProviderBuilder().ConfigureServices(services => services.AddSingleton(configuration)).ConfigureResource(Describe)
            .AddMeter([.. MetricsText.Meters]).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Dispose, cancellationToken);

    public void Dispose()
    {
        // A provider can be disposed of once.
        Interlocked.Exchange(ref _traces, null)?.Dispose();
        Interlocked.Exchange(ref _measurements, null)?.Dispose();
    }

    private void Describe(ResourceBuilder resource) =>
        resource.AddService(configuration["OTEL_SERVICE_NAME"] ?? "supportmax", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString());

    /// <summary>A line to the chat hub carries its visitor's token in the query.</summary>
    private sealed class WithoutQueries : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data) => data.SetTag("url.query", null);
    }
}

/// <summary>Registers <see cref="TelemetryExport"/>.</summary>
internal static class TelemetryExportRegistration
{
    /// <summary>Without a collector nothing is registered, and nothing is traced.</summary>
    public static void AddTelemetryExport(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[TelemetryExport.EndpointSetting]))
            return;
        // Without it the requests' activities have no attributes.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", isEnabled: false);
        builder.Services.AddHostedService<TelemetryExport>();
    }
}
