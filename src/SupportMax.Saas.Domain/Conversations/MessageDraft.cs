namespace SupportMax.Saas.Conversations;

/// <summary>A message before the conversation has numbered it.</summary>
public sealed record MessageDraft
{
    /// <summary>Who writes.</summary>
    public required AuthorKind AuthorKind { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The visitor or the member of staff.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>The author's name as the customer sees it.</summary>
    public string AuthorName { get; init; } = "";

    /// <summary>The sender's own id for it.</summary>
    public string? ClientMessageId { get; init; }

    /// <summary>The last message it replies to.</summary>
    public long? RepliesToSequence { get; init; }

    /// <summary>The sources.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The choices.</summary>
    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>The files that come with it.</summary>
    public IReadOnlyList<AttachedFile> Attachments { get; init; } = [];

    /// <summary>A customer's message.</summary>
    public static MessageDraft FromVisitor(string text, string clientMessageId, Guid visitorId) =>
        new() { AuthorKind = AuthorKind.Visitor, Text = text, ClientMessageId = clientMessageId, AuthorId = visitorId };

    /// <summary>A reply of a person.</summary>
    public static MessageDraft FromAgent(string text, string clientMessageId, Guid agentId, string agentName) =>
        new() { AuthorKind = AuthorKind.Agent, Text = text, ClientMessageId = clientMessageId, AuthorId = agentId, AuthorName = agentName };

    /// <summary>A reply of the bot.</summary>
    public static MessageDraft FromBot(string text, string botName, params Offer[] offers) =>
        new() { AuthorKind = AuthorKind.Bot, Text = text, AuthorName = botName, Offers = offers };

    /// <summary>A notice of what happens.</summary>
    public static MessageDraft FromSystem(string text) => new() { AuthorKind = AuthorKind.System, Text = text };
}
