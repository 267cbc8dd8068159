using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SupportMax.Saas.HubSpotSimulator.Data;
using SupportMax.Saas.HubSpotSimulator.Rest;
using SupportMax.Saas.SimulatorControl;

namespace SupportMax.Saas.HubSpotSimulator;

/// <summary>
/// A stand-in for a HubSpot account: the documented subset of the CRM API that the product uses, with state, limits, HubSpot's
/// error bodies, and faults on command. Everything is in memory.
/// </summary>
public sealed class HubSpotSimulation : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HubSpotSimulation(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What goes wrong: <c>unavailable</c>, <c>throttle</c>, <c>session</c> and <c>lost</c>.</summary>
    public FaultPlan Faults => _app.Services.GetRequiredService<FaultPlan>();

    /// <summary>The private app's token.</summary>
    public string AccessToken => HubSpotGate.Token;

    /// <summary>How many calls were counted.</summary>
    public int UsedRequests => Limit.Used;

    /// <summary>How many calls a day has.</summary>
    public int DailyRequests
    {
        get => Limit.Max;
        set => Limit.Max = value;
    }

    private Account Account => _app.Services.GetRequiredService<Account>();

    private DailyLimit Limit => _app.Services.GetRequiredService<DailyLimit>();

    private TimeProvider Clock => _app.Services.GetRequiredService<TimeProvider>();

    /// <summary>Starts it.</summary>
    /// <param name="url">Where to listen, such as <c>http://127.0.0.1:0</c> for any free port.</param>
    /// <param name="clock">The time by which the account stamps its objects; null for the real one.</param>
    public static async Task<HubSpotSimulation> StartAsync(string url = "http://127.0.0.1:0", TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton(clock ?? TimeProvider.System).AddSingleton<FaultPlan>();
        builder.Services.AddSingleton<Account>().AddSingleton<Search>().AddSingleton<DailyLimit>();
        var app = builder.Build();
        app.Services.GetRequiredService<Account>().Seed(app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        app.UseMiddleware<FaultMiddleware>(app.Services.GetRequiredService<FaultPlan>(), s_faults);
        app.UseMiddleware<HubSpotGate>();
        app.UseRouting();
        app.MapFaults();
        app.MapAccount();
        app.MapObjects();
        app.MapBatches();
        app.MapTicketsPage();
        await app.StartAsync();
        return new HubSpotSimulation(app);
    }

    /// <summary>Waits until the process is told to end.</summary>
    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    /// <summary>The objects of a type, the oldest first.</summary>
    public IReadOnlyList<JsonObject> Objects(string type) => [.. Account.All(type).Select(found => found.ToJson(null))];

    /// <summary>Whom or what an object is associated with.</summary>
    public IReadOnlyList<string> Associated(string type, string id, string to) => Account.Associated(type, id, to);

    /// <summary>Writes an object as the account's own users do.</summary>
    public string Create(string type, Dictionary<string, string?> properties) => Account.Create(type, properties, Clock.GetUtcNow()).Id;

    /// <summary>Changes an object as the account's own users do.</summary>
    public void Update(string type, string id, Dictionary<string, string?> properties) => Account.Update(type, id, properties, Clock.GetUtcNow());

    /// <summary>Associates two objects as the account's own users do.</summary>
    public void Associate(string type, string id, string to, string toId) => Account.Associate(type, id, to, toId);

    /// <summary>Archives an object as the account's own users do.</summary>
    public void Archive(string type, string id) => Account.Archive(type, id);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static readonly IReadOnlyList<FaultAnswer> s_faults =
    [
        new("unavailable", 503, """{"status":"error","message":"Service unavailable","category":"SERVICE_UNAVAILABLE"}"""),
        new("throttle", 429, """{"status":"error","message":"You have reached your secondly limit.","errorType":"RATE_LIMIT","policyName":"SECONDLY","category":"RATE_LIMITS"}""", RetryAfterSeconds: 1),
        new("session", 401, """{"status":"error","message":"The OAuth token used to make this call expired.","category":"EXPIRED_AUTHENTICATION"}"""),
    ];
}
