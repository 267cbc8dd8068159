using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using SupportMax.Saas.SimulatorControl;

namespace SupportMax.Saas.Crm;

/// <summary>A simulated CRM, and what its own people do in it, in the same words for every system.</summary>
public abstract class CrmHarness : IAsyncLifetime
{
    private readonly ServiceProvider _services;

    protected CrmHarness(string environment = "Development") => _services = CreateServices(environment);

    public abstract FaultPlan Faults { get; }

    public abstract CrmAccess Access { get; }

    public abstract int UsedRequests { get; }

    public abstract int DailyRequests { set; }

    /// <summary>Fields that make a case of a subject, open or closed.</summary>
    public abstract Dictionary<string, string?> Fields(string subject, bool isClosed = false);

    /// <summary>Fields of which the CRM takes one not.</summary>
    public abstract Dictionary<string, string?> WrongFields(string subject);

    public abstract IReadOnlyList<(string Key, string Subject, string? ContactEmail)> Cases();

    public abstract IReadOnlyList<string> Comments(string caseId);

    public abstract IReadOnlyList<(string Email, string Name)> Contacts();

    /// <summary>What somebody does in the CRM: closes a case and makes it Tom's.</summary>
    public abstract void CloseAndGiveToTom(string caseId);

    public abstract void WriteComment(string caseId, string text);

    public ICrmConnector Connector => _services.GetServices<ICrmConnector>().Single(connector => connector.System == System);

    public ICrmChangeSource Changes => _services.GetServices<ICrmChangeSource>().Single(source => source.System == System);

    protected abstract CrmSystem System { get; }

    public abstract Task InitializeAsync();

    public virtual async Task DisposeAsync() => await _services.DisposeAsync();

    internal static ServiceProvider CreateServices(string environment)
    {
        var settings = new Dictionary<string, string?> { ["Crm:RetryPause"] = "00:00:00.010", ["Crm:CircuitBreak"] = "00:00:00.600", ["Crm:Timeout"] = "00:00:03" };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddSingleton(TimeProvider.System).AddSingleton<IHostEnvironment>(new Environment(environment));
        services.AddSupportMaxIntegrations();
        return services.BuildServiceProvider();
    }

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
