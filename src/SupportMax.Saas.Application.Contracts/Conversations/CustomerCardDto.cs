namespace SupportMax.Saas.Conversations;

/// <summary>What is known of a customer.</summary>
/// <param name="VisitorId">The customer.</param>
/// <param name="Name">The name, if told.</param>
/// <param name="Email">The e-mail address, if told.</param>
/// <param name="ExternalId">The tenant's own id, if it was signed.</param>
/// <param name="Locale">The browser's language.</param>
/// <param name="FirstSeenAt">When the first session began.</param>
/// <param name="LastSeenAt">When the last session began.</param>
/// <param name="Conversations">The customer's conversations, the latest first; at most 20.</param>
public sealed record CustomerCardDto(
    Guid VisitorId,
    string? Name,
    string? Email,
    string? ExternalId,
    string? Locale,
    DateTimeOffset FirstSeenAt,
    DateTimeOffset LastSeenAt,
    IReadOnlyList<PastConversationDto> Conversations)
{
    /// <summary>The page on which the customer was last, without query and fragment.</summary>
    public string? Page { get; init; }

    /// <summary>What the customer is to the tenant, as staff have said; priority rules can name it.</summary>
    public string? Tier { get; init; }

    /// <summary>What the customer last wrote on, such as <c>Firefox on Windows</c>.</summary>
    public string? Device { get; init; }
}

/// <summary>An earlier conversation of a customer.</summary>
public sealed record PastConversationDto(Guid Id, ConversationStatus Status, string? Intent, string LastMessageText, DateTimeOffset StartedAt, int? Rating);
