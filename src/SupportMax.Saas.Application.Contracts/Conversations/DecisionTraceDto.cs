using SupportMax.Saas.Answering;

namespace SupportMax.Saas.Conversations;

/// <summary>Why the bot decided as it did: everything it went by.</summary>
public sealed record DecisionTraceDto
{
    /// <summary>The trace; the id of the message that the decision led to.</summary>
    public required Guid Id { get; init; }

    /// <summary>The message that it led to: an answer, a question back, or the notice that a person takes over.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>That message's number.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>The customer's words that were read as one question, one line a message.</summary>
    public required string Question { get; init; }

    /// <summary>What was decided.</summary>
    public required AnswerDecision Decision { get; init; }

    /// <summary>Probability that the best candidate is right, 0–1.</summary>
    public required double Confidence { get; init; }

    /// <summary>What the customer wants.</summary>
    public required ScoredName Intent { get; init; }

    /// <summary>The part of the product.</summary>
    public required ScoredName ProductArea { get; init; }

    /// <summary>The language, as a two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>The FAQs considered, best first.</summary>
    public required IReadOnlyList<CandidateDto> Candidates { get; init; }

    /// <summary>The numbers behind the confidence, by name.</summary>
    public required IReadOnlyDictionary<string, double> Features { get; init; }

    /// <summary>The thresholds that applied.</summary>
    public required ThresholdsPairDto Thresholds { get; init; }

    /// <summary>Where they came from; null in traces of earlier versions.</summary>
    public ThresholdSourceDto? ThresholdSource { get; init; }

    /// <summary>The reasons in words.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The published knowledge that was asked; null in traces of earlier versions.</summary>
    public string? KnowledgeRevision { get; init; }

    /// <summary>Whether the models had learnt that knowledge already.</summary>
    public required bool IsTrained { get; init; }

    /// <summary>Time in the engine, in milliseconds.</summary>
    public required double EngineMs { get; init; }
}
