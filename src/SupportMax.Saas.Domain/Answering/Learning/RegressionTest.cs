using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>
/// A question whose answer must stay right. One that was made from a marked answer points at the customer's words instead of holding them, so
/// that it forgets them when the conversation does.
/// </summary>
public sealed class RegressionTest : ITenantOwned
{
    private RegressionTest()
    {
    }

    /// <summary>A question that a person wrote down.</summary>
    /// <param name="question">The words.</param>
    /// <param name="expectedFaqId">What must be answered; null when it should not be answered at all.</param>
    /// <param name="createdBy">Who wrote it.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.TextRequired"/>, <see cref="AnsweringErrorCodes.TextTooLong"/></exception>
    public RegressionTest(string question, Guid? expectedFaqId, string createdBy, DateTimeOffset now)
    {
        var words = question.Trim();
        if (words.Length == 0)
            throw new BusinessException(AnsweringErrorCodes.TextRequired, ErrorKind.BadInput, "question");
        if (words.Length > LearningConsts.MaxQuestionLength)
            throw new BusinessException(AnsweringErrorCodes.TextTooLong, ErrorKind.BadInput, "question");
        Id = Guid.CreateVersion7();
        Question = words;
        ExpectedFaqId = expectedFaqId;
        CreatedBy = createdBy;
        CreatedAt = now;
    }

    /// <summary>The question of a marked answer.</summary>
    public RegressionTest(WrongAnswer mark, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        ConversationId = mark.ConversationId;
        MessageId = mark.MessageId;
        FromSequence = mark.FromSequence;
        ThroughSequence = mark.ThroughSequence;
        ContextFromSequence = mark.ContextFromSequence;
        LastAnsweredFaqId = mark.LastAnsweredFaqId;
        CreatedAt = now;
        Follow(mark);
    }

    /// <summary>The test's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The words, when a person wrote them; else they stand in the conversation.</summary>
    public string? Question { get; private set; }

    /// <summary>Whose words they are.</summary>
    public Guid? ConversationId { get; private set; }

    /// <summary>The marked answer.</summary>
    public Guid? MessageId { get; private set; }

    /// <summary>The first message with the words.</summary>
    public long? FromSequence { get; private set; }

    /// <summary>The last one.</summary>
    public long? ThroughSequence { get; private set; }

    /// <summary>The first of the customer's earlier messages that the question was read with; null when there was none.</summary>
    public long? ContextFromSequence { get; private set; }

    /// <summary>The FAQ that had been answered last before it.</summary>
    public Guid? LastAnsweredFaqId { get; private set; }

    /// <summary>What must be answered, or offered.</summary>
    public Guid? ExpectedFaqId { get; private set; }

    /// <summary>What must not be answered.</summary>
    public Guid? RefusedFaqId { get; private set; }

    /// <summary>Who wrote or marked it.</summary>
    public string CreatedBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>How it went last; null before the first run.</summary>
    public RegressionOutcome? LastRun { get; private set; }

    /// <summary>Takes over what is known about the marked answer by now.</summary>
    public void Follow(WrongAnswer mark)
    {
        ExpectedFaqId = mark.WasRight ? mark.FaqId : mark.RightFaqId;
        RefusedFaqId = ExpectedFaqId == mark.FaqId ? null : mark.FaqId;
        CreatedBy = mark.MarkedBy;
        LastRun = null;
    }

    /// <summary>
    /// Whether a decision is as it must be: what is expected is answered, or offered among a few; where nothing is expected, what is refused is not answered,
    /// and where nothing is refused either, nothing is answered.
    /// </summary>
    public bool IsPassedBy(AnswerDecision decision, IReadOnlyList<Guid> chosen)
    {
        if (ExpectedFaqId is { } expected)
            return decision != AnswerDecision.Escalate && chosen.Contains(expected);
        return decision != AnswerDecision.Answer || (RefusedFaqId is { } refused && !chosen.Contains(refused));
    }

    /// <summary>Notes how it went.</summary>
    public void Record(RegressionOutcome outcome) => LastRun = outcome;
}

/// <summary>How a regression test went.</summary>
/// <param name="At">When it ran.</param>
/// <param name="KnowledgeRevision">Which knowledge was asked.</param>
/// <param name="IsPassed">Whether the decision was as it must be.</param>
/// <param name="Decision">The decision.</param>
/// <param name="FaqId">The best candidate.</param>
/// <param name="Confidence">Its probability, 0–1.</param>
public sealed record RegressionOutcome(DateTimeOffset At, string KnowledgeRevision, bool IsPassed, AnswerDecision Decision, Guid? FaqId, double Confidence);
