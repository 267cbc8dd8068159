using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using SupportMax.Saas.Answering;
using SupportMax.Saas.ChatModelSimulator;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>The application with the real encoder, beside a stand-in for a chat model's server.</summary>
public sealed class ComposerFixture : DatabaseFixture, IAsyncLifetime
{
    public ChatModelSimulation Server { get; private set; } = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        Server = await ChatModelSimulation.StartAsync();
        await InitializeAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await Server.DisposeAsync();
    }

    /// <summary>Connects a tenant to the stand-in.</summary>
    public Task ConnectAsync(TenantId tenant, Func<ChatModelSettingsDto, ChatModelSettingsDto>? change = null)
    {
        var settings = new ChatModelSettingsDto
        {
            IsEnabled = true,
            Provider = ChatModelProvider.Compatible,
            Endpoint = Server.Endpoint.ToString(),
            Key = ChatModelSimulation.Key,
            LargeModel = new ChatModelDto($"large-{Guid.NewGuid():N}", 10, 20),
            TimeLimitSeconds = 15,
        };
        return Services.GetRequiredService<TenantScopes>().RunAsync(tenant, services =>
            services.GetRequiredService<IChatModelAppService>().ChangeAsync(change is null ? settings : change(settings), CancellationToken.None));
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<ISentenceEncoder>(SharedEncoder.Instance).AddSingleton<IConversationPush>(new PushLog()).AddSingleton<IHostEnvironment>(new DevelopmentEnvironment());
        services.AddSupportMaxIntegrations();
    }

    private sealed class DevelopmentEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Development";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
