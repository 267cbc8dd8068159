using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>A customer of the tenant, as partners see one.</summary>
/// <param name="Id">Our id.</param>
/// <param name="ExternalId">The tenant's or partner's own id, unique within the tenant.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The person's e-mail address.</param>
/// <param name="Locale">The person's language, such as <c>de-CH</c>.</param>
/// <param name="Tier">What the person is to the tenant, such as <c>Enterprise</c>; the tenant's priority rules can ask for it.</param>
/// <param name="CreatedAt">When we first heard of the person.</param>
/// <param name="LastSeenAt">When we last did.</param>
public sealed record ContactDto(Guid Id, string? ExternalId, string? Name, string? Email, string? Locale, string? Tier, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt);

/// <summary>What is told about a customer. What is left out stays as it is.</summary>
public sealed record ContactInput(string? ExternalId, string? Name, string? Email, string? Locale);

/// <summary>What a client with the scope <c>contacts</c> tells about a customer. What is left out stays as it is.</summary>
/// <param name="ExternalId">The tenant's or partner's own id, unique within the tenant.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The person's e-mail address.</param>
/// <param name="Locale">The person's language, such as <c>de-CH</c>.</param>
/// <param name="Tier">What the person is to the tenant, such as <c>Enterprise</c>; up to 100 characters, an empty text takes it away.</param>
public sealed record ContactChange(string? ExternalId, string? Name, string? Email, string? Locale, string? Tier);

/// <summary>A conversation, as partners see one.</summary>
public sealed record PartnerConversationDto(
    Guid Id,
    ConversationStatus Status,
    ChannelKind Channel,
    Guid ContactId,
    long LastSequence,
    string? Intent,
    string? ProductArea,
    long? TicketNumber,
    string? Assignee,
    string AnsweredBy,
    DateTimeOffset StartedAt,
    DateTimeOffset LastMessageAt);

/// <summary>A conversation that a partner begins, or goes on with.</summary>
/// <param name="Thread">The partner's own name for it, 1–200 characters: the same name again is the same conversation. Null begins a new one.</param>
/// <param name="Contact">Whom it is with; somebody unknown when left out.</param>
public sealed record BeginConversationInput(string? Thread, ContactInput? Contact)
{
    /// <summary><c>engine</c> or <c>partner</c>: whose bot answers first; the engine when null. It counts when the conversation is begun.</summary>
    public string? AnsweredBy { get; init; }
}

/// <summary>A message that a partner sends.</summary>
/// <param name="ClientMessageId">The partner's own id for it, 1–64 characters: the same id again is the same message.</param>
/// <param name="Text">The words.</param>
public sealed record PartnerMessageInput(string? ClientMessageId, string? Text);

/// <summary>How it stands with a conversation.</summary>
public sealed record WatchedConversation(Guid ConversationId, ConversationStatus Status, long LastSequence);

/// <summary>Messages after a number.</summary>
/// <param name="Items">The messages, in order.</param>
/// <param name="Watermark">The last one's number: ask with it for what follows.</param>
/// <param name="HasMore">Whether more are there already.</param>
public sealed record MessagePage(IReadOnlyList<MessageDto> Items, long Watermark, bool HasMore);

/// <summary>A page of a list that goes from page to page.</summary>
/// <param name="Items">The page, newest first.</param>
/// <param name="NextCursor">Gets the next page; null when this is the last.</param>
public sealed record CursorPage<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary>Which page is wanted.</summary>
/// <param name="Before">Only what is older than the entry with this id; null for the first page.</param>
/// <param name="Limit">How many, 1–200.</param>
public sealed record CursorRequest(Guid? Before, int Limit);
