namespace SupportMax.Saas.Tickets;

/// <summary>The tenant's tickets.</summary>
public interface ITicketAppService
{
    /// <summary>Tickets, the newest first unless sorted otherwise.</summary>
    Task<PagedResult<TicketDto>> ListAsync(TicketFilter filter, CancellationToken cancellationToken);

    /// <summary>One ticket.</summary>
    /// <exception cref="Errors.BusinessException"><see cref="TicketErrorCodes.NotFound"/></exception>
    Task<TicketDto> GetAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Which tickets are wanted.</summary>
/// <param name="Page">The page.</param>
/// <param name="Status">Only those with this status; null for all.</param>
/// <param name="ConversationId">Only the conversation's; null for all.</param>
public sealed record TicketFilter(PageRequest Page, TicketStatus? Status, Guid? ConversationId);

/// <summary>A ticket.</summary>
public sealed record TicketDto
{
    /// <summary>The ticket's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What people call it by.</summary>
    public required long Number { get; init; }

    /// <summary>The conversation.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The last message of its transcript.</summary>
    public required long TranscriptThroughSequence { get; init; }

    /// <summary>The customer's own words, shortened.</summary>
    public required string Subject { get; init; }

    /// <summary>Whether it still needs a person.</summary>
    public required TicketStatus Status { get; init; }

    /// <summary>How soon.</summary>
    public required TicketPriority Priority { get; init; }

    /// <summary>What the customer wants.</summary>
    public string? Intent { get; init; }

    /// <summary>The part of the product.</summary>
    public string? ProductArea { get; init; }

    /// <summary>Why the bot handed over.</summary>
    public required EscalationReason Reason { get; init; }

    /// <summary>The same in words.</summary>
    public required IReadOnlyList<string> BotReasons { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Who takes care of it.</summary>
    public string? AssigneeName { get; init; }
}
