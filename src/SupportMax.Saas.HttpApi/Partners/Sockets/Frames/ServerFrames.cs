using System.Text.Json.Serialization;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>What the server sends, one JSON object in one text frame. New fields and types may come: ignore what you do not know.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(WelcomeFrame), "welcome")]
[JsonDerivedType(typeof(OpenedFrame), "opened")]
[JsonDerivedType(typeof(ResumedFrame), "resumed")]
[JsonDerivedType(typeof(AckFrame), "ack")]
[JsonDerivedType(typeof(PushedMessageFrame), "message")]
[JsonDerivedType(typeof(PushedStatusFrame), "status")]
[JsonDerivedType(typeof(PushedTypingFrame), "typing")]
[JsonDerivedType(typeof(RefusedFrame), "error")]
[JsonDerivedType(typeof(ExpiringFrame), "token_expiring")]
[JsonDerivedType(typeof(AuthorizedFrame), "authorized")]
[JsonDerivedType(typeof(PulseFrame), "heartbeat")]
[JsonDerivedType(typeof(DrainFrame), "drain")]
internal abstract record ServerFrame;

/// <summary>The first frame of a connection: what holds on it.</summary>
internal sealed record WelcomeFrame(
    Guid ConnectionId, Guid ClientId, IReadOnlyList<string> Scopes, DateTimeOffset TokenExpiresAt, int HeartbeatSeconds, int Credit, int MaxFrameBytes, int MaxFramesPerSecond)
    : ServerFrame;

/// <summary>A conversation is watched; messages after the watermark follow.</summary>
internal sealed record OpenedFrame(string? Ref, string? Thread, Guid ConversationId, ConversationStatus Status, long LastSequence, bool IsNew) : ServerFrame;

/// <summary>Conversations are watched again. Those that this tenant does not have are named in <paramref name="Unknown"/>.</summary>
internal sealed record ResumedFrame(string? Ref, IReadOnlyList<WatchedConversation> Conversations, IReadOnlyList<Guid> Unknown) : ServerFrame;

/// <summary>What was asked for is done, and durable.</summary>
internal sealed record AckFrame(string? Ref, Guid ConversationId) : ServerFrame
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? MessageId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Sequence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Duplicate { get; init; }
}

/// <summary>A message of a watched conversation; each number once, in order, without holes.</summary>
internal sealed record PushedMessageFrame(string? Thread, MessageDto Message) : ServerFrame;

/// <summary>It is somebody else's turn.</summary>
internal sealed record PushedStatusFrame(string? Thread, Guid ConversationId, ConversationStatus Status, string? Assignee) : ServerFrame;

/// <summary>Somebody is writing.</summary>
internal sealed record PushedTypingFrame(string? Thread, Guid ConversationId, AuthorDto Author) : ServerFrame;

/// <summary>A frame was refused and changed nothing.</summary>
internal sealed record RefusedFrame(string? Ref, string Code, string Message, IReadOnlyList<string> Members, double? RetryAfterSeconds) : ServerFrame;

/// <summary>The token expires soon: send a new one in an <c>authorize</c> frame.</summary>
internal sealed record ExpiringFrame(DateTimeOffset ExpiresAt) : ServerFrame;

/// <summary>The new token holds.</summary>
internal sealed record AuthorizedFrame(string? Ref, DateTimeOffset TokenExpiresAt) : ServerFrame;

/// <summary>The server is there.</summary>
internal sealed record PulseFrame : ServerFrame;

/// <summary>This host goes: what it has taken it still acknowledges, then it closes with 1012. Connect again.</summary>
internal sealed record DrainFrame(int ReconnectAfterMilliseconds) : ServerFrame;
