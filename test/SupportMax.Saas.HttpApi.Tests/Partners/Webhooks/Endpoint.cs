using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>A partner's endpoint on loopback that remembers what it gets.</summary>
public sealed class Endpoint : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Endpoint(WebApplication app) => _app = app;

    public EventLog Heard { get; } = new();

    /// <summary>What it answers.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/hook";

    public static async Task<Endpoint> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var endpoint = new Endpoint(builder.Build());
        endpoint._app.MapPost("/hook", endpoint.TakeAsync);
        await endpoint._app.StartAsync();
        return endpoint;
    }

    /// <summary>Whether a delivery's signature is the one that a key makes.</summary>
    public static bool IsSigned(JsonNode delivery, string secret)
    {
        var header = delivery["signature"]!.GetValue<string>().Split(',');
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{header[0]["t=".Length..]}.{delivery["raw"]!.GetValue<string>()}"));
        return header.Skip(1).Contains("v1=" + Convert.ToHexStringLower(mac));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var raw = await reader.ReadToEndAsync();
        Heard.Add(request.Headers["X-SupportMax-Event"].ToString(), new JsonObject
        {
            ["raw"] = raw,
            ["body"] = JsonNode.Parse(raw),
            ["signature"] = request.Headers["X-SupportMax-Signature"].ToString(),
            ["delivery"] = request.Headers["X-SupportMax-Delivery"].ToString(),
            ["taken"] = Status == HttpStatusCode.OK,
        });
        return Results.StatusCode((int)Status);
    }
}
