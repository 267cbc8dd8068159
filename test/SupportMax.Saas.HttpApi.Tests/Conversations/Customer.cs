using System.Text.Json.Nodes;

namespace SupportMax.Saas.Conversations;

/// <summary>A customer with the widget open.</summary>
public sealed class Customer : IAsyncDisposable
{
    public const string NorthwindToken = "northwind-demo";
    public const string HarborToken = "harbor-demo";
    private HubConnection _line = null!;

    private Customer(string visitorToken, JsonNode session) => (VisitorToken, Session) = (visitorToken, session);

    public string VisitorToken { get; }

    /// <summary>What the widget got at its start.</summary>
    public JsonNode Session { get; }

    /// <summary>Where the customer writes; null until there is a conversation.</summary>
    public string? ConversationId { get; private set; }

    /// <summary>What the hub has told.</summary>
    public EventLog Heard { get; } = new();

    /// <summary>Opens a page with a tenant's widget.</summary>
    /// <param name="host">The host.</param>
    /// <param name="websiteToken">Whose widget.</param>
    /// <param name="session">What the page tells; nothing when null.</param>
    public static async Task<Customer> ArriveAsync(HostFixture host, string websiteToken = NorthwindToken, object? session = null)
    {
        var answer = (await host.OpenBrowser().PostAsync($"/api/widget/{websiteToken}/sessions", session ?? new { })).Ok();
        var started = JsonNode.Parse(answer.Text)!;
        var customer = new Customer(started["visitorToken"]!.GetValue<string>(), started) { ConversationId = started["conversation"]?["id"]!.GetValue<string>() };
        customer._line = await customer.OpenLineAsync(host, customer.Heard);
        return customer;
    }

    /// <summary>Another line of the same browser; returns once the hub knows it.</summary>
    public async Task<HubConnection> OpenLineAsync(HostFixture host, EventLog heard)
    {
        var line = await HubConnection.OpenChatAsync(host.Address, VisitorToken, heard.Add, CancellationToken.None);
        await Should.ThrowAsync<HubRefusalException>(() => line.CallAsync("Resume", CancellationToken.None, Guid.NewGuid(), 0));
        return line;
    }

    public Task<JsonNode?> CallAsync(string method, params object?[] arguments) => _line.CallAsync(method, CancellationToken.None, arguments);

    public Task<JsonNode?> CallWithJsonAsync(string method, string arguments) => _line.CallWithJsonAsync(method, arguments, CancellationToken.None);

    public async Task<JsonNode> SendAsync(string text, string? clientMessageId = null)
    {
        var sent = (await CallAsync("Send", ConversationId, clientMessageId ?? Guid.NewGuid().ToString(), text))!;
        ConversationId = sent["conversationId"]!.GetValue<string>();
        return sent;
    }

    /// <summary>Sends a message and waits for whoever replies to it.</summary>
    public async Task<JsonNode> AskAsync(string text)
    {
        var sent = await SendAsync(text);
        return await ReplyAfterAsync(sent["sequence"]!.GetValue<long>());
    }

    /// <summary>The first message after a number that is not the customer's own.</summary>
    public Task<JsonNode> ReplyAfterAsync(long sequence) => Heard.WaitAsync("message", message =>
        message["conversationId"]!.GetValue<string>() == ConversationId
        && message["sequence"]!.GetValue<long>() > sequence && message["author"]!["kind"]!.GetValue<string>() != "visitor");

    public Task<JsonNode> StatusAsync(string status) => Heard.WaitAsync("status", told =>
        told["conversationId"]!.GetValue<string>() == ConversationId && told["status"]!.GetValue<string>() == status);

    /// <summary>All messages of the conversation.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReadAllAsync() =>
        [.. (await CallAsync("Resume", ConversationId, 0))!.AsArray().Select(message => message!)];

    public ValueTask DisposeAsync() => _line.DisposeAsync();
}
