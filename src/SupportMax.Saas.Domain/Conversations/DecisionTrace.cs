using SupportMax.Saas.Answering;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Why the bot replied as it did; written with the reply.</summary>
public sealed class DecisionTrace : ITenantOwned
{
    private DecisionTrace()
    {
    }

    /// <summary>The trace of one reply.</summary>
    /// <param name="reply">What the bot said, or the notice that a person takes over.</param>
    /// <param name="place">What it replies to.</param>
    /// <param name="facts">What was considered.</param>
    public DecisionTrace(Message reply, QuestionPlace place, DecisionFacts facts)
    {
        (FromSequence, ThroughSequence, ContextFromSequence, LastAnsweredFaqId) = place;
        MessageId = reply.Id;
        ConversationId = reply.ConversationId;
        Sequence = reply.Sequence;
        Facts = facts;
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The bot's reply.</summary>
    public Guid MessageId { get; private set; }

    /// <summary>The conversation.</summary>
    public Guid ConversationId { get; private set; }

    /// <summary>The reply's number.</summary>
    public long Sequence { get; private set; }

    /// <summary>
    /// The first of the customer's messages that were read as one question. The trace points at their words and holds none itself, so that it knows
    /// no more of a customer than the conversation does, and forgets with it.
    /// </summary>
    public long FromSequence { get; private set; }

    /// <summary>The last of them.</summary>
    public long ThroughSequence { get; private set; }

    /// <summary>The first of the customer's earlier messages that the question was read with; null when there was none.</summary>
    public long? ContextFromSequence { get; private set; }

    /// <summary>The FAQ that had been answered last before it.</summary>
    public Guid? LastAnsweredFaqId { get; private set; }

    /// <summary>Where the question stands.</summary>
    public QuestionPlace Place => new(FromSequence, ThroughSequence, ContextFromSequence, LastAnsweredFaqId);

    /// <summary>What was considered.</summary>
    public DecisionFacts Facts { get; private set; } = null!;
}

/// <summary>What a decision rested on.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="Confidence">Probability that the best candidate is right, 0–1.</param>
/// <param name="Thresholds">The tenant's thresholds that applied.</param>
/// <param name="Intent">The intent.</param>
/// <param name="IntentConfidence">Its probability.</param>
/// <param name="ProductArea">The product area.</param>
/// <param name="ProductAreaConfidence">Its probability.</param>
/// <param name="Language">The language, as a two-letter code.</param>
/// <param name="Candidates">The best FAQs, best first.</param>
/// <param name="Features">The numbers behind the probability.</param>
/// <param name="Reasons">The same in words.</param>
public sealed record DecisionFacts(
    AnswerDecision Decision,
    double Confidence,
    ThresholdPair Thresholds,
    string Intent,
    double IntentConfidence,
    string ProductArea,
    double ProductAreaConfidence,
    string Language,
    IReadOnlyList<DecisionCandidate> Candidates,
    IReadOnlyDictionary<string, double> Features,
    IReadOnlyList<string> Reasons)
{
    /// <summary>Where the thresholds came from; null in traces of earlier versions.</summary>
    public ThresholdOrigin? ThresholdOrigin { get; init; }

    /// <summary>The same in words.</summary>
    public string? ThresholdReason { get; init; }

    /// <summary>The published knowledge that was asked: the same for the same FAQs in the same versions.</summary>
    public string? KnowledgeRevision { get; init; }

    /// <summary>Whether the models were trained on that knowledge, or on the one before it.</summary>
    public bool IsTrained { get; init; }

    /// <summary>Time in the engine, in milliseconds.</summary>
    public double EngineMs { get; init; }
}

/// <summary>One considered FAQ.</summary>
public sealed record DecisionCandidate(Guid FaqId, string? ExternalId, string Question, double Confidence);
