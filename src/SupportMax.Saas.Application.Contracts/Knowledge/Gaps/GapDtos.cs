using SupportMax.Saas.Answering;

namespace SupportMax.Saas.Knowledge;

/// <summary>The gaps, and how current they are.</summary>
/// <param name="TotalCount">How many there are.</param>
/// <param name="Items">The page, most asked first.</param>
/// <param name="RefreshState">Where the newest search is; null when there was none yet.</param>
/// <param name="RefreshedAt">When it came to its end.</param>
public sealed record GapListDto(long TotalCount, IReadOnlyList<GapDto> Items, AnsweringRunState? RefreshState, DateTimeOffset? RefreshedAt);

/// <summary>Something that customers ask and the knowledge does not answer.</summary>
public sealed record GapDto
{
    /// <summary>The gap.</summary>
    public required Guid Id { get; init; }

    /// <summary>What became of it.</summary>
    public required GapState State { get; init; }

    /// <summary>The most central customer wording; empty once its conversation has forgotten it.</summary>
    public required string Question { get; init; }

    /// <summary>Up to ten questions, the most central first.</summary>
    public required IReadOnlyList<GapExampleDto> Examples { get; init; }

    /// <summary>How often it was asked in the last 90 days.</summary>
    public required int Count { get; init; }

    /// <summary>How often in the last seven days.</summary>
    public required int LastWeek { get; init; }

    /// <summary>How often in the seven days before.</summary>
    public required int WeekBefore { get; init; }

    /// <summary>Whether it is asked more often than before.</summary>
    public required GapTrend Trend { get; init; }

    /// <summary>When it was last asked.</summary>
    public required DateTimeOffset LastAskedAt { get; init; }

    /// <summary>The intent that most of its questions were taken for.</summary>
    public required string Intent { get; init; }

    /// <summary>The product area that most of its questions were taken for.</summary>
    public required string ProductArea { get; init; }

    /// <summary>The FAQ that was drafted for it.</summary>
    public Guid? FaqId { get; init; }

    /// <summary>Who drafted it or said that it is none.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>What agents replied to these customers, most central question first; at most three. A draft's answer begins with them.</summary>
    public required IReadOnlyList<string> AgentReplies { get; init; }

    /// <summary>The FAQ as it would be drafted; null once somebody has decided about the gap.</summary>
    public FaqInput? Draft { get; init; }
}

/// <summary>A customer's question in a gap.</summary>
public sealed record GapExampleDto(Guid ConversationId, Guid MessageId, string Text, DateTimeOffset AskedAt);
