using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.ChatModels;

/// <summary>An OpenTelemetry collector: takes what is posted to it, as OTLP over HTTP.</summary>
public sealed class TelemetryCollector : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly ConcurrentQueue<string> _posted = new();
    private readonly SemaphoreSlim _came = new(0);
    private readonly WebApplication _app;

    private TelemetryCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", TakeAsync);
    }

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>All that came, one after the other; names and values stand in it as they are.</summary>
    public string All => string.Join('\n', _posted);

    public static async Task<TelemetryCollector> StartAsync()
    {
        var collector = new TelemetryCollector();
        await collector._app.StartAsync();
        return collector;
    }

    public async Task UntilAsync(Func<string, bool> isThere)
    {
        while (!isThere(All))
            (await _came.WaitAsync(s_patience)).ShouldBeTrue($"Nothing more came after {All.Length} characters.");
    }

    public ValueTask DisposeAsync()
    {
        _came.Dispose();
        return _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _posted.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
        _came.Release();
    }
}
