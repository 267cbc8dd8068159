using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.TestBase;

/// <summary>A database and the application's services over it, shared by the tests of one class. Derive to add services.</summary>
public class DatabaseFixture : IAsyncLifetime
{
    private ServiceProvider? _services;

    /// <summary>The class's own database.</summary>
    public TestDatabase Database { get; private set; } = null!;

    /// <summary>The time, as the services see it.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>The application's services, without a web host.</summary>
    public IServiceProvider Services => _services!;

    /// <inheritdoc />
    public virtual async Task InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build());
        services.AddSupportMaxApplication();
        services.AddSupportMaxDatabase(Database.ServingConnectionString);
        Configure(services);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>Configuration that the services read.</summary>
    protected virtual Dictionary<string, string?> Settings => [];

    /// <summary>Adds or replaces services.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }
}
