using SupportMax.Saas.ChatModelSimulator;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.ChatModels;

/// <summary>A host beside a stand-in for a chat model's server.</summary>
public class ChatModelFixture : ChatFixture
{
    /// <summary>The model that the operator offers to every tenant.</summary>
    public const string OperatorModel = "large-of-the-operator";

    private int _models;

    public ChatModelSimulation Server { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        Server = await ChatModelSimulation.StartAsync();
        await base.InitializeAsync();
    }

    protected override Dictionary<string, string> Settings => new(base.Settings, StringComparer.Ordinal)
    {
        ["ChatModels:EntraAuthority"] = Server.AzureEndpoint.GetLeftPart(UriPartial.Authority),
        ["ChatModels:Default:Provider"] = "Compatible",
        ["ChatModels:Default:Endpoint"] = Server.Endpoint.ToString(),
        ["ChatModels:Default:Key"] = ChatModelSimulation.Key,
        ["ChatModels:Default:LargeModel:Name"] = OperatorModel,
        ["ChatModels:Default:LargeModel:InputPrice"] = "10",
        ["ChatModels:Default:LargeModel:OutputPrice"] = "20",
    };

    /// <summary>Connects northwind's bot to the stand-in.</summary>
    public async Task<Browser> ConnectAsync(decimal? dailyBudget = null, int timeLimitSeconds = 15, Browser? signedIn = null)
    {
        Server.Faults.Clear();
        // Models of its own for each test: a server that failed in one is given a rest in the next.
        var number = Interlocked.Increment(ref _models);
        var admin = signedIn ?? await SignInAsync("admin", "northwind");
        (await admin.PutAsync("/api/chat-models/settings", new
        {
            isEnabled = true,
            provider = "Compatible",
            endpoint = Server.Endpoint.ToString(),
            key = ChatModelSimulation.Key,
            smallModel = new { name = $"small-{number}", inputPrice = 1, outputPrice = 2 },
            largeModel = new { name = $"large-{number}", inputPrice = 10, outputPrice = 20 },
            tone = "warm and short",
            dailyBudget,
            timeLimitSeconds,
            ticketCost = 8,
        })).Ok();
        return admin;
    }
}
