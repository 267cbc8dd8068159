using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SupportMax.Saas.SalesforceSimulator.Data;
using SupportMax.Saas.SalesforceSimulator.OAuth;
using SupportMax.Saas.SalesforceSimulator.Rest;
using SupportMax.Saas.SimulatorControl;

namespace SupportMax.Saas.SalesforceSimulator;

/// <summary>
/// A stand-in for a Salesforce org: the documented subset of OAuth 2.0 and the REST API that the product uses, with state, limits,
/// Salesforce's error bodies, and faults on command. Everything is in memory.
/// </summary>
public sealed class SalesforceSimulation : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SalesforceSimulation(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What goes wrong: <c>unavailable</c>, <c>limit</c>, <c>throttle</c>, <c>session</c>, <c>lock</c> and <c>lost</c>.</summary>
    public FaultPlan Faults => _app.Services.GetRequiredService<FaultPlan>();

    /// <summary>The connected app's client id.</summary>
    public string ClientId => App.ClientId;

    /// <summary>The connected app's secret.</summary>
    public string ClientSecret => App.ClientSecret;

    /// <summary>The user of the JWT bearer flow.</summary>
    public string Username => App.Username;

    /// <summary>How many calls were counted against the org's limit.</summary>
    public int UsedRequests => Limits.Used;

    /// <summary>How many calls the org allows in a day.</summary>
    public int DailyRequests
    {
        get => Limits.DailyRequests;
        set => Limits.DailyRequests = value;
    }

    private ConnectedApp App => _app.Services.GetRequiredService<ConnectedApp>();

    private OrgLimits Limits => _app.Services.GetRequiredService<OrgLimits>();

    private Org Org => _app.Services.GetRequiredService<Org>();

    private TimeProvider Clock => _app.Services.GetRequiredService<TimeProvider>();

    /// <summary>Starts it.</summary>
    /// <param name="url">Where to listen, such as <c>http://127.0.0.1:0</c> for any free port.</param>
    /// <param name="clock">The time by which the org stamps its records; null for the real one.</param>
    public static async Task<SalesforceSimulation> StartAsync(string url = "http://127.0.0.1:0", TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton(clock ?? TimeProvider.System).AddSingleton<FaultPlan>();
        builder.Services.AddSingleton<Org>().AddSingleton<ConnectedApp>().AddSingleton<OrgLimits>().AddSingleton<RowLocks>();
        builder.Services.AddSingleton<SObjectResource>().AddSingleton<QueryResource>().AddSingleton<RestApi>();
        var app = builder.Build();
        app.Services.GetRequiredService<Org>().Seed();
        app.UseMiddleware<FaultMiddleware>(app.Services.GetRequiredService<FaultPlan>(), SalesforceFaults.All);
        app.UseRouting();
        app.MapFaults();
        app.MapTokens();
        app.MapRest();
        app.MapCases();
        await app.StartAsync();
        return new SalesforceSimulation(app);
    }

    /// <summary>Waits until the process is told to end.</summary>
    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    /// <summary>Takes the public key of the JWT bearer flow, as PEM.</summary>
    public void TrustKey(string publicKeyPem) => App.PublicKeyPem = publicKeyPem;

    /// <summary>Ends every session, as an administrator can.</summary>
    public void RevokeSessions() => App.Revoke(null);

    /// <summary>Whether a second contact with an address is refused.</summary>
    public void BlockDuplicateContacts() => Org.BlocksDuplicateContacts = true;

    /// <summary>The records of an object, the oldest first.</summary>
    public IReadOnlyList<JsonObject> Records(string type) => [.. Org.All(type).Select(record => record.ToJson(RestApi.LatestVersion))];

    /// <summary>Writes a record as the org's own users do.</summary>
    public string Create(string type, JsonObject values) => Org.Create(type, values, Clock.GetUtcNow());

    /// <summary>Changes a record as the org's own users do.</summary>
    public void Update(string type, string id, JsonObject values) => Org.Update(type, id, values, Clock.GetUtcNow());

    /// <summary>Deletes a record as the org's own users do.</summary>
    public void Delete(string type, string id) => Org.Delete(type, id, Clock.GetUtcNow());

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
