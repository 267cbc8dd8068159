using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>The application with the real engine, and without the workers: a test says itself when the bot replies.</summary>
public sealed class BotFixture : DatabaseFixture
{
    internal InterruptibleEncoder Encoder { get; } = new(SharedEncoder.Instance);

    internal PushLog Pushed { get; } = new();

    /// <summary>The tenants so far, by how their bots decide; learning a base takes longer than most tests.</summary>
    internal Dictionary<ThresholdPair, TenantId> Tenants { get; } = [];

    protected override Dictionary<string, string?> Settings => new(StringComparer.Ordinal) { ["Conversations:MessageBurst"] = "1000" };

    protected override void Configure(IServiceCollection services) =>
        services.AddSingleton<ISentenceEncoder>(Encoder).AddSingleton<IConversationPush>(Pushed);
}
