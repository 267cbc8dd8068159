using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SupportMax.Saas.SimulatorControl;

namespace SupportMax.Saas.ChatModelSimulator;

/// <summary>
/// A stand-in for OpenAI's and Azure's chat completions: replies with sentences out of the sources that it is given, streamed or
/// whole, says what it used, and fails on command.
/// </summary>
public sealed class ChatModelSimulation : IAsyncDisposable
{
    /// <summary>The key that it takes, as Bearer token or as Azure's <c>api-key</c>.</summary>
    public const string Key = "sk-simulator-0123456789";

    private readonly WebApplication _app;

    private ChatModelSimulation(WebApplication app) => _app = app;

    /// <summary>What to give as the endpoint.</summary>
    public Uri Endpoint => new(new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "/v1");

    /// <summary>The same as an Azure resource's endpoint.</summary>
    public Uri AzureEndpoint => new(Endpoint, "/openai/v1");

    /// <summary>The directory of Microsoft Entra beside it.</summary>
    public EntraDirectory Entra => _app.Services.GetRequiredService<EntraDirectory>();

    /// <summary>What goes wrong: see <see cref="CompletionFaults"/>.</summary>
    public FaultPlan Faults => _app.Services.GetRequiredService<FaultPlan>();

    /// <summary>What was asked and used.</summary>
    public CompletionLog Log => _app.Services.GetRequiredService<CompletionLog>();

    /// <summary>Starts it.</summary>
    /// <param name="url">Where to listen, such as <c>http://127.0.0.1:0</c> for any free port.</param>
    public static async Task<ChatModelSimulation> StartAsync(string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<FaultPlan>().AddSingleton<CompletionLog>().AddSingleton<EntraDirectory>();
        var app = builder.Build();
        app.UseMiddleware<FaultMiddleware>(app.Services.GetRequiredService<FaultPlan>(), CompletionFaults.BeforeReplying, true);
        app.UseRouting();
        app.MapFaults();
        app.MapCompletions();
        app.MapEntra();
        app.MapGet("/simulator/usage", (CompletionLog log) => new { log.Calls, log.InputTokens, log.OutputTokens });
        await app.StartAsync();
        return new ChatModelSimulation(app);
    }

    /// <summary>Waits until the process is told to end.</summary>
    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
