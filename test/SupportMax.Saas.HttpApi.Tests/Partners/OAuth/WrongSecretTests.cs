using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SupportMax.Saas.Partners;

/// <summary>Secrets stay secret: from whoever tries many, from the log, and from the road.</summary>
public sealed class WrongSecretTests
{
    [Fact]
    public async Task Whoever_tries_one_secret_after_the_other_has_to_wait()
    {
        await using var host = new ClockedHost(new(StringComparer.Ordinal) { ["Partners:WrongSecretsPerMinute"] = "3" });
        var app = await host.CreateAppAsync([PartnerScopes.Tickets]);
        for (var attempt = 0; attempt < 3; attempt++)
            (await app.With("wrong").AskTokenAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, OAuthErrors.InvalidClient);
        var refused = await app.With("wrong").AskTokenAsync();
        refused.ShouldBeRefused(HttpStatusCode.TooManyRequests, OAuthErrors.SlowDown);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        (await app.AskTokenAsync()).Status.ShouldBe(HttpStatusCode.OK, "Whoever is right is never slowed down.");
    }

    [Fact]
    public async Task One_address_cannot_keep_the_endpoints_busy()
    {
        await using var host = new ClockedHost(new(StringComparer.Ordinal) { ["Partners:OAuthRequestsPerMinute"] = "2" });
        var app = await host.CreateAppAsync([PartnerScopes.Tickets]);
        await app.AskTokenAsync();
        await app.AskTokenAsync();
        (await app.AskTokenAsync()).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task No_log_line_holds_a_secret_or_a_token()
    {
        await using var host = new LoggedHost();
        await host.InitializeAsync();
        var app = await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Tickets]);
        var token = await app.GetTokenAsync();
        await app.CallAsync(HttpMethod.Get, "/api/v1/me", token);
        await app.IntrospectAsync(token);
        await app.With(app.Secret + "x").AskTokenAsync();
        await app.PostAsync("/connect/token", [("grant_type", "client_credentials"), ("client_id", app.ClientId.ToString()), ("client_secret", app.Secret)], null);
        await app.RevokeAsync(token);
        host.Lines.Count.ShouldBeGreaterThan(100);
        host.Lines.Where(line => line.Contains(app.Secret, StringComparison.Ordinal) || line.Contains(token, StringComparison.Ordinal) || line.Contains(app.BasicHeader.Parameter!, StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Outside_development_secrets_and_tokens_need_https()
    {
        await using var host = new ClockedHost(new(StringComparer.Ordinal) { ["environment"] = "Production", ["SUPPORTMAX_ADMIN_PASSWORD"] = Browser.SeedPassword });
        var app = await host.CreateAppAsync([PartnerScopes.Tickets]);
        (await app.AskTokenAsync()).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidRequest);
        (await app.RevokeAsync("x")).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidRequest);
        (await app.IntrospectAsync("x")).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidRequest);
        (await app.CallAsync(HttpMethod.Get, $"/connect/authorize?response_type=code&client_id={app.ClientId}", "x")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await app.CallAsync(HttpMethod.Get, "/api/v1/me", "x")).ShouldBeError(HttpStatusCode.BadRequest, PartnerErrorCodes.TokenMisplaced);
    }

    private sealed class LoggedHost : HostFixture, IAsyncDisposable, ILoggerProvider, ILogger
    {
        protected override Dictionary<string, string> Settings => new(StringComparer.Ordinal)
        {
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Trace",
        };

        public ConcurrentQueue<string> Lines { get; } = new();

        async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

        public void Dispose()
        {
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        protected override void Configure(IServiceCollection services) =>
            services.AddLogging(logging => logging.AddProvider(this));
    }
}
