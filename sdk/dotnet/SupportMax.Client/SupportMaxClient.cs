using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportMax.Client;

/// <summary>
/// Conversations with many customers over one line. A broken line comes back by itself: what was not acknowledged is sent again under the same id,
/// and messages go on after the last one that was seen. Handlers are called one after the other, in order; they should return soon.
/// </summary>
public sealed class SupportMaxClient : IAsyncDisposable
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);
    private readonly PendingFrames _pending = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly LineKeeper _keeper;

    /// <summary>A client that is not connected yet.</summary>
    public SupportMaxClient(SupportMaxOptions options) => _keeper = new LineKeeper(options, _pending, this);

    /// <summary>A message of a watched conversation was written, also by this program.</summary>
    public Action<IncomingMessage>? MessageReceived { get; set; }

    /// <summary>It is somebody else's turn in a watched conversation.</summary>
    public Action<StatusChange>? StatusChanged { get; set; }

    /// <summary>Connects; returns when the server has welcomed the program. From here on the line is kept.</summary>
    /// <exception cref="SupportMaxException">The client or its secret is refused.</exception>
    public Task ConnectAsync(CancellationToken cancellationToken = default) => _keeper.StartAsync(_closing.Token).WaitAsync(cancellationToken);

    /// <summary>Begins a conversation, or finds the one with this thread's name, and watches it.</summary>
    /// <param name="thread">The program's own name for it.</param>
    /// <param name="contact">Whom it is with.</param>
    /// <param name="answeredBy"><c>engine</c> or <c>partner</c>: whose bot answers first.</param>
    /// <param name="after">Messages after this number are sent; 0 for all.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <exception cref="SupportMaxException">The server refused.</exception>
    public async Task<OpenedConversation> OpenAsync(
        string thread, Contact? contact = null, string answeredBy = "engine", long after = 0, CancellationToken cancellationToken = default) =>
        (await AskAsync(
            new JsonObject { ["type"] = "open", ["thread"] = thread, ["contact"] = JsonSerializer.SerializeToNode(contact, s_json), ["answeredBy"] = answeredBy, ["after"] = after },
            cancellationToken).ConfigureAwait(false)).Deserialize<OpenedConversation>(s_json)!;

    /// <summary>Writes a message; returns when it is durable.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="text">The words.</param>
    /// <param name="speaker"><c>customer</c>, <c>bot</c> or <c>agent</c>.</param>
    /// <param name="name">The bot's or agent's name.</param>
    /// <param name="clientMessageId">The program's own id: the same again is the same message. A new one when null.</param>
    /// <param name="cancellationToken">Stops waiting for the answer; the message may be written all the same.</param>
    /// <exception cref="SupportMaxException">The server refused; nothing was written.</exception>
    public async Task<Acknowledged> SendAsync(
        Guid conversationId, string text, string speaker = "customer", string? name = null, string? clientMessageId = null, CancellationToken cancellationToken = default) =>
        (await AskAsync(
            new JsonObject { ["type"] = "send", ["ref"] = clientMessageId, ["conversationId"] = conversationId, ["text"] = text, ["as"] = speaker, ["name"] = name },
            cancellationToken).ConfigureAwait(false)).Deserialize<Acknowledged>(s_json)!;

    /// <summary>Calls one of the tenant's people.</summary>
    /// <exception cref="SupportMaxException">The server refused.</exception>
    public Task HandOverAsync(Guid conversationId, CancellationToken cancellationToken = default) =>
        AskAsync(new JsonObject { ["type"] = "handover", ["conversationId"] = conversationId }, cancellationToken);

    /// <summary>Closes the conversation and its ticket.</summary>
    /// <exception cref="SupportMaxException">The server refused.</exception>
    public Task ResolveAsync(Guid conversationId, string name, CancellationToken cancellationToken = default) =>
        AskAsync(new JsonObject { ["type"] = "resolve", ["conversationId"] = conversationId, ["name"] = name }, cancellationToken);

    /// <summary>Breaks the line, as a network would; it comes back by itself.</summary>
    public void BreakLine() => _keeper.Break();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _keeper.DisposeAsync().ConfigureAwait(false);
        _pending.Fail(new ObjectDisposedException(nameof(SupportMaxClient)));
        _closing.Dispose();
    }

    internal void Show(JsonNode frame)
    {
        if (frame["type"]!.GetValue<string>() == "message")
            MessageReceived?.Invoke(frame["message"].Deserialize<IncomingMessage>(s_json)!);
        else
            StatusChanged?.Invoke(frame.Deserialize<StatusChange>(s_json)!);
    }

    private async Task<JsonNode> AskAsync(JsonObject frame, CancellationToken cancellationToken)
    {
        frame["ref"] ??= Guid.NewGuid().ToString("N");
        var answer = _pending.Add(frame);
        await _keeper.TrySendAsync(frame).ConfigureAwait(false);
        return await answer.WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
