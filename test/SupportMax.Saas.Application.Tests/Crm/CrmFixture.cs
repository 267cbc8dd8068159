using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Events;
using SupportMax.Saas.SalesforceSimulator;

namespace SupportMax.Saas.Crm;

/// <summary>The application with a simulated Salesforce org, and without workers: a test says itself when something is sent or read.</summary>
public sealed class CrmFixture : DatabaseFixture
{
    public SalesforceSimulation Org { get; private set; } = null!;

    internal PushLog Pushed { get; } = new();

    protected override Dictionary<string, string?> Settings => new(StringComparer.Ordinal)
    {
        ["Conversations:MessageBurst"] = "1000",
        // A repetition would wait for a clock that stands still.
        ["Crm:Retries"] = "0",
    };

    public override async Task InitializeAsync()
    {
        Org = await SalesforceSimulation.StartAsync(clock: Clock);
        await base.InitializeAsync();
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<IConversationPush>(Pushed).AddSingleton<IHostEnvironment>(new DevelopmentEnvironment());
        services.AddSupportMaxIntegrations();
        // The product's own ears would need its answer engine.
        services.RemoveAll<BroadcastSubscription>();
    }

    private sealed class DevelopmentEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Development";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
