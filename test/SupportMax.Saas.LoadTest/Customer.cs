using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest;

/// <summary>A customer who writes one message after the other, and repeats each until it is acknowledged, over as many connections as it takes.</summary>
internal sealed class Customer(Uri host, HttpClient http, string websiteToken, int number) : IAsyncDisposable
{
    private static readonly string[] s_questions =
    [
        "How do I reset my password?", "can i pay by paypal", "where do i find my invoices", "how many guests are included in the team plan",
        "my automation stopped running", "is there a linux app", "how do i export a dashboard as pdf", "thanks",
    ];

    private HubConnection? _connection;
    private string? _visitorToken;

    /// <summary>What was acknowledged: sequence numbers by client message id.</summary>
    public ConcurrentDictionary<string, long> Acknowledged { get; } = new();

    /// <summary>The conversation, once there is one.</summary>
    public string? ConversationId { get; private set; }

    /// <summary>How often the connection had to be made again.</summary>
    public int Reconnects { get; private set; }

    /// <summary>Writes until told to stop; the message under way is still brought home.</summary>
    public async Task WriteAsync(CancellationToken stop, CancellationToken giveUp)
    {
        for (var message = 0; !stop.IsCancellationRequested; message++)
        {
            var clientMessageId = $"customer-{number}-message-{message}";
            var text = s_questions[(number + message) % s_questions.Length];
            var result = await RepeatAsync(connection => connection.CallAsync("Send", giveUp, ConversationId, clientMessageId, text), giveUp);
            ConversationId = result!["conversationId"]!.GetValue<string>();
            Acknowledged[clientMessageId] = result["sequence"]!.GetValue<long>();
            await Task.Delay(Random.Shared.Next(50, 400), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>All messages of the conversation, as a reloaded widget fetches them.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var all = new List<JsonNode>();
        while (true)
        {
            var after = all.Count == 0 ? 0 : all[^1]["sequence"]!.GetValue<long>();
            var page = (await RepeatAsync(connection => connection.CallAsync("Resume", cancellationToken, ConversationId, after), cancellationToken))!.AsArray();
            if (page.Count == 0)
                return all;
            all.AddRange(page!);
        }
    }

    public ValueTask DisposeAsync() => _connection?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<JsonNode?> RepeatAsync(Func<HubConnection, Task<JsonNode?>> call, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                _connection ??= await OpenAsync(cancellationToken);
                return await call(_connection);
            }
            catch (Exception exception) when (exception is WebSocketException or HttpRequestException or TimeoutException or IOException && !cancellationToken.IsCancellationRequested)
            {
                if (_connection is not null)
                    await _connection.DisposeAsync();
                _connection = null;
                Reconnects++;
                await Task.Delay(Random.Shared.Next(20, 200), cancellationToken);
            }
        }
    }

    private async Task<HubConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_visitorToken is null)
        {
            using var response = await http.PostAsJsonAsync(new Uri(host, $"/api/widget/{websiteToken}/sessions"), new { }, cancellationToken);
            response.EnsureSuccessStatusCode();
            _visitorToken = (await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken))!["visitorToken"]!.GetValue<string>();
        }

        return await HubConnection.OpenChatAsync(host, _visitorToken, static (_, _) => { }, cancellationToken);
    }
}
