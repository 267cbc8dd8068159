using System.Text.Json.Nodes;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>A host with small limits on partners' lines, and words to write frames with.</summary>
public class SocketFixture : ChatFixture
{
    public const int MaxFrameBytes = 8 * 1024;

    protected override Dictionary<string, string> Settings => new(base.Settings, StringComparer.Ordinal)
    {
        ["Conversations:MessagesPerSecond"] = "1000",
        ["Partners:Socket:MaxFrameBytes"] = $"{MaxFrameBytes}",
        ["Partners:Socket:MaxFramesPerSecond"] = "100000",
        ["Partners:Socket:Credit"] = "500",
        ["Partners:Socket:MaxConnectionsPerClient"] = "3",
    };

    public async Task<(PartnerApp App, string Token)> CreateAppAsync(string tenant = "northwind")
    {
        var app = await PartnerApp.CreateAsync(this, tenant, [PartnerScopes.Conversations]);
        return (app, await app.GetTokenAsync());
    }

    public async Task<PartnerSocket> OpenAsync(string tenant = "northwind") => await PartnerSocket.OpenAsync(Address, (await CreateAppAsync(tenant)).Token);
}

/// <summary>Frames as a partner writes them.</summary>
internal static class Frames
{
    public static JsonObject Open(string thread, string? answeredBy = null) => new() { ["type"] = "open", ["thread"] = thread, ["answeredBy"] = answeredBy };

    public static JsonObject Send(string conversationId, string reference, string text) => new() { ["type"] = "send", ["conversationId"] = conversationId, ["ref"] = reference, ["text"] = text };

    public static JsonObject Resume(params IEnumerable<(string ConversationId, long After)> marks) => new()
    {
        ["type"] = "resume",
        ["conversations"] = new JsonArray([.. marks.Select(mark => new JsonObject { ["conversationId"] = mark.ConversationId, ["after"] = mark.After })]),
    };

    /// <summary>Begins a conversation of its own and returns its id.</summary>
    public static async Task<string> BeginAsync(this PartnerSocket line, string? answeredBy = null) =>
        (await line.AskAsync(Open(Guid.NewGuid().ToString(), answeredBy)))["conversationId"]!.GetValue<string>();

    /// <summary>The numbers of the messages that were pushed for a conversation, as they came.</summary>
    public static IReadOnlyList<long> Pushed(this PartnerSocket line, string conversationId) =>
        [.. line.Frames.Where(frame => frame["type"]!.GetValue<string>() == "message" && frame["message"]!["conversationId"]!.GetValue<string>() == conversationId)
            .Select(frame => frame["message"]!["sequence"]!.GetValue<long>())];

    public static Task<JsonNode> MessageAsync(this PartnerSocket line, string conversationId, Func<JsonNode, bool> wanted) =>
        line.WaitAsync("message", frame => frame["message"]!["conversationId"]!.GetValue<string>() == conversationId && wanted(frame["message"]!));

    public static string Text(this JsonNode frame, string member) => frame[member]!.GetValue<string>();
}
