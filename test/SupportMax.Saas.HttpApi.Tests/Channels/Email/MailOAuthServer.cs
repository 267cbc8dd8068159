using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SupportMax.Saas.Channels;

/// <summary>
/// A mail provider's authorization server on loopback: gives access tokens for the consent of mailboxes' owners (RFC 6749, section 6), and
/// tells mail servers whose a token is (RFC 7662).
/// </summary>
public sealed class MailOAuthServer : IAsyncDisposable
{
    public const string ClientId = "supportmax";
    public const string ClientSecret = "client-s3cret";

    private readonly ConcurrentDictionary<string, string> _consents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _replaced = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private int _grants;

    private MailOAuthServer(WebApplication app) => _app = app;

    /// <summary>Where access tokens are given, encrypted.</summary>
    public string TokenEndpoint => $"https://localhost:{PortOf("https")}/token";

    /// <summary>Where the mail server asks, without encryption.</summary>
    public string IntrospectionUrl => $"http://127.0.0.1:{PortOf("http")}/introspect";

    /// <summary>How long access tokens are said to be good.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Whether each access token brings a refresh token in place of the one that was shown; who shows that one again ends the consent.</summary>
    public bool ReplacesRefreshTokens { get; set; }

    /// <summary>How many access tokens were given.</summary>
    public int Grants => Volatile.Read(ref _grants);

    public static async Task<MailOAuthServer> StartAsync(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listener => listener.UseHttps(certificate));
        });
        builder.Logging.ClearProviders();
        var server = new MailOAuthServer(builder.Build());
        server._app.MapPost("/token", server.GiveAsync);
        server._app.MapPost("/introspect", server.TellAsync);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>The owner of a mailbox consents.</summary>
    /// <returns>The refresh token.</returns>
    public string Consent(string user)
    {
        var refresh = $"refresh-{Guid.NewGuid():N}";
        _consents[refresh] = user;
        return refresh;
    }

    /// <summary>The owner withdraws a consent.</summary>
    public void Withdraw(string refreshToken) => _consents.TryRemove(refreshToken, out _);

    /// <summary>Ends all access tokens, whatever was said of their lifetime.</summary>
    public void EndTokens() => _tokens.Clear();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> GiveAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret)
            return Results.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);
        if (_replaced.TryGetValue(form["refresh_token"].ToString(), out var owner))
            EndConsents(owner);
        if (form["grant_type"] != "refresh_token" || !_consents.TryGetValue(form["refresh_token"].ToString(), out var user))
            return Results.Json(new { error = "invalid_grant", error_description = "The grant was withdrawn." }, statusCode: StatusCodes.Status400BadRequest);
        var token = $"access-{Guid.NewGuid():N}";
        _tokens[token] = user;
        Interlocked.Increment(ref _grants);
        return Results.Json(new
        {
            access_token = token,
            token_type = "Bearer",
            expires_in = (int)Lifetime.TotalSeconds,
            refresh_token = ReplacesRefreshTokens ? Replace(form["refresh_token"].ToString(), user) : null,
        });
    }

    private string Replace(string refreshToken, string user)
    {
        _replaced[refreshToken] = user;
        Withdraw(refreshToken);
        return Consent(user);
    }

    private void EndConsents(string user)
    {
        foreach (var consent in _consents.Where(consent => consent.Value == user))
            _consents.TryRemove(consent);
    }

    private async Task<IResult> TellAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        return _tokens.TryGetValue(form["token"].ToString(), out var user) ? Results.Json(new { active = true, username = user }) : Results.Json(new { active = false });
    }

    private int PortOf(string scheme) => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
        .Select(address => new Uri(address)).Single(address => address.Scheme == scheme).Port;
}
