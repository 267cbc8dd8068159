namespace SupportMax.Saas.Browser.Tests;

/// <summary>What the browser tests share: a new installation's database, the real host over it, and one browser.</summary>
public sealed class Stage : IAsyncLifetime
{
    /// <summary>The name of the collection: its tests run one after the other, as the host is killed in one of them.</summary>
    public const string Collection = "browser";

    private static readonly string[] s_builtPages = ["widget/widget.js", "admin/index.html", "demo/northwind/index.html"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the host works, for what nobody can bring about by using it.</summary>
    internal TestDatabase Database { get; private set; } = null!;

    /// <summary>The host.</summary>
    internal HostProcess Host { get; private set; } = null!;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        var chromium = Chromium.Find();
        CheckBuiltPages();
        Database = await SeededDatabase.CreateAsync();
        Host = new HostProcess(BuiltProgram.Host, new Dictionary<string, string>
        {
            ["ConnectionStrings__Serving"] = Database.ServingConnectionString,
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_CONTENTROOT"] = RepositoryFolder.Combine("src", "SupportMax.Saas.HttpApi.Host"),
            ["Logging__LogLevel__Default"] = "Warning",
        });
        await Host.StartAsync(CancellationToken.None);
        await WarmUpAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Headless = true, Args = ["--no-sandbox"] });
        SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
    }

    /// <summary>How long anything may take on a busy machine before a test gives up.</summary>
    internal static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    /// <summary>A new visitor's browser: nothing stored, nobody signed in.</summary>
    internal async Task<Visit> VisitAsync(Screen? screen = null)
    {
        screen ??= Screen.Desktop;
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Host.Address.ToString(),
            Locale = screen.Language == "en" ? "en-US" : screen.Language,
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Scheme,
            ReducedMotion = ReducedMotion.Reduce,
            DeviceScaleFactor = screen.PixelRatio,
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return new Visit(context);
    }

    /// <summary>A member of the staff, signed in to the routes.</summary>
    internal Task<StaffClient> SignInAsync(string tenant, string user) => StaffClient.SignInAsync(Host.Address, tenant, user);

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Host?.Dispose();
        if (Database is not null)
            await Database.DisposeAsync();
    }

    /// <summary>On a busy machine the first index takes longer than a customer should wait, and a person would take over.</summary>
    private async Task WarmUpAsync()
    {
        foreach (var tenant in new[] { "northwind", "harbor" })
        {
            using var curator = await SignInAsync(tenant, "curator");
            await curator.AskAsync("hello");
        }
    }

    private static void CheckBuiltPages()
    {
        var missing = s_builtPages.Where(page => !File.Exists(RepositoryFolder.Combine("src", "SupportMax.Saas.HttpApi.Host", "wwwroot", page))).ToList();
        if (missing.Count > 0)
            throw new InvalidOperationException($"Not built yet: {string.Join(", ", missing)}. Run `npm ci && npm run build` in widget and in angular, or ./test.sh.");
    }
}

/// <summary>Makes the tests share the stage.</summary>
[CollectionDefinition(Stage.Collection)]
public sealed class StageGroup : ICollectionFixture<Stage>;
