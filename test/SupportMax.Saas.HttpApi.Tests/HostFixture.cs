using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Workers;

namespace SupportMax.Saas;

/// <summary>The real host on a database of its own, with its operator and the two sample tenants, shared by the tests of one class. It listens on a port of
/// its own. Derive to add services and settings.</summary>
public class HostFixture : IAsyncLifetime
{
    private const int LastOrderOfTenants = 20;
    private WebApplicationFactory<Program>? _host;

    /// <summary>The class's own database.</summary>
    public TestDatabase Database { get; private set; } = null!;

    /// <summary>The time, as the host sees it; it begins now, for browsers' cookies expire by the real clock.</summary>
    public TestClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

    /// <summary>The host's services.</summary>
    public IServiceProvider Services => _host!.Services;

    /// <summary>Where the host listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The host whose database this one works on; null for a database of its own, with its seeds.</summary>
    protected virtual HostFixture? Neighbour => null;

    /// <summary>Settings of the host.</summary>
    protected virtual Dictionary<string, string> Settings => [];

    /// <inheritdoc />
    public virtual async Task InitializeAsync()
    {
        Database = Neighbour?.Database ?? await TestDatabase.CreateAsync();
        _host = new WebApplicationFactory<Program>().WithWebHostBuilder(Configure);
        _host.UseKestrel();
        _host.StartServer();
        Address = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        // Whatever works beside requests has begun before a test moves the clock.
        Services.GetRequiredService<FirstAnswer>().Note();
        if (Neighbour is null)
            await SeedAsync();
    }

    /// <summary>Runs the seeds of operators and tenants, as the migrator does; their knowledge is not needed here.</summary>
    public async Task SeedAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        foreach (var seed in scope.ServiceProvider.GetServices<IDataSeedContributor>().Where(seed => seed.Order <= LastOrderOfTenants).OrderBy(seed => seed.Order))
            await seed.SeedAsync(CancellationToken.None);
    }

    /// <inheritdoc />
    public virtual async Task DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        if (Neighbour is null)
            await Database.DisposeAsync();
    }

    /// <summary>A browser without cookies.</summary>
    public Browser OpenBrowser()
    {
        var cookies = new BrowserCookies { InnerHandler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false } };
        return new Browser(new HttpClient(cookies) { BaseAddress = Address }, cookies.Kept);
    }

    /// <summary>A browser in which somebody has signed in; for the host, leave the tenant out.</summary>
    public async Task<Browser> SignInAsync(string userName, string? tenant = null)
    {
        var browser = OpenBrowser();
        (await browser.SignInAsync(userName, Browser.SeedPassword, tenant)).ShouldBe(Browser.SignedIn);
        return browser;
    }

    /// <summary>Adds or replaces services.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    private void Configure(IWebHostBuilder builder)
    {
        builder.UseUrls("http://127.0.0.1:0");
        builder.UseSetting("ConnectionStrings:Serving", Database.ServingConnectionString);
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Replace(ServiceDescriptor.Singleton(SharedEncoder.Instance));
            Configure(services);
        });
    }
}
