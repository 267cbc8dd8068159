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
    public DecisionTrace(Message reply, DecisionFacts facts)
    {
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
    IReadOnlyList<string> Reasons);

/// <summary>One considered FAQ.</summary>
public sealed record DecisionCandidate(Guid FaqId, string? ExternalId, string Question, double Confidence);
