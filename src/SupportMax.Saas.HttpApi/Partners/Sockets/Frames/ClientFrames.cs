using System.Text.Json.Serialization;

namespace SupportMax.Saas.Partners;

/// <summary>What a partner's program sends, one JSON object in one text frame. Fields that a frame does not know are ignored.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(OpenFrame), "open")]
[JsonDerivedType(typeof(ResumeFrame), "resume")]
[JsonDerivedType(typeof(LeaveFrame), "leave")]
[JsonDerivedType(typeof(SendFrame), "send")]
[JsonDerivedType(typeof(SendTypingFrame), "typing")]
[JsonDerivedType(typeof(HandOverFrame), "handover")]
[JsonDerivedType(typeof(ResolveFrame), "resolve")]
[JsonDerivedType(typeof(CreditFrame), "credit")]
[JsonDerivedType(typeof(AuthorizeFrame), "authorize")]
[JsonDerivedType(typeof(BeatFrame), "heartbeat")]
internal abstract record ClientFrame
{
    /// <summary>The sender's own name for the frame, up to 64 characters; the answer carries it.</summary>
    public string? Ref { get; init; }

    /// <summary>Frames with the same key are worked on one after the other, in the order in which they came.</summary>
    [JsonIgnore]
    public virtual string OrderKey => "";
}

/// <summary>Begins a conversation, or finds the one with this thread name or id, and watches it.</summary>
internal sealed record OpenFrame : ClientFrame
{
    public string? Thread { get; init; }

    public Guid? ConversationId { get; init; }

    public ContactInput? Contact { get; init; }

    /// <summary>Messages after this number are sent; 0 for all.</summary>
    public long After { get; init; }

    /// <summary><c>engine</c> (default) or <c>partner</c>: whose bot answers first, when the conversation is begun.</summary>
    public string? AnsweredBy { get; init; }

    public override string OrderKey => ConversationId?.ToString() ?? Thread ?? "";
}

/// <summary>Watches conversations again after a break, each from the last message that was seen.</summary>
internal sealed record ResumeFrame : ClientFrame
{
    public IReadOnlyList<Watermark>? Conversations { get; init; }
}

/// <summary>The last message that was seen in a conversation.</summary>
internal sealed record Watermark(Guid ConversationId, long After);

/// <summary>Watches a conversation no longer.</summary>
internal sealed record LeaveFrame : ClientFrame
{
    public Guid ConversationId { get; init; }
}

/// <summary>Writes a message; acknowledged when it is durable. <c>ref</c> is its id: the same again is the same message.</summary>
internal sealed record SendFrame : ClientFrame
{
    public Guid? ConversationId { get; init; }

    /// <summary>Instead of the id: the thread's name, which begins the conversation when there is none.</summary>
    public string? Thread { get; init; }

    public string? Text { get; init; }

    /// <summary><c>customer</c> (default), <c>bot</c> or <c>agent</c>.</summary>
    public string? As { get; init; }

    /// <summary>The bot's or agent's name, as the customer sees it.</summary>
    public string? Name { get; init; }

    public override string OrderKey => ConversationId?.ToString() ?? Thread ?? "";
}

/// <summary>Shows that the customer is writing.</summary>
internal sealed record SendTypingFrame : ClientFrame
{
    public Guid ConversationId { get; init; }

    public override string OrderKey => ConversationId.ToString();
}

/// <summary>Calls one of the tenant's people.</summary>
internal sealed record HandOverFrame : ClientFrame
{
    public Guid ConversationId { get; init; }

    public override string OrderKey => ConversationId.ToString();
}

/// <summary>Closes the conversation and its ticket.</summary>
internal sealed record ResolveFrame : ClientFrame
{
    public Guid ConversationId { get; init; }

    public string? Name { get; init; }

    public override string OrderKey => ConversationId.ToString();
}

/// <summary>Lets the server push so many more messages.</summary>
internal sealed record CreditFrame : ClientFrame
{
    public int Messages { get; init; }
}

/// <summary>Replaces the token before it expires.</summary>
internal sealed record AuthorizeFrame : ClientFrame
{
    public string? Token { get; init; }
}

/// <summary>Says that the program is there.</summary>
internal sealed record BeatFrame : ClientFrame;
