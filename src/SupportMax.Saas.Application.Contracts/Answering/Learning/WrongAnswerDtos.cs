namespace SupportMax.Saas.Answering;

/// <summary>What a member of staff says about a wrong answer.</summary>
/// <param name="RightFaqId">The FAQ that would have been right; the given one itself when only its text is wrong; null when there is none, or it is not known.</param>
/// <param name="Note">Up to 1,000 characters.</param>
public sealed record WrongAnswerInput(Guid? RightFaqId, string? Note);

/// <summary>How a mark is closed.</summary>
/// <param name="WasRight">Whether the answer was right after all; false when left out.</param>
public sealed record WrongAnswerResolution(bool? WasRight);

/// <summary>A FAQ by id and question; the question is null when it was deleted.</summary>
public sealed record FaqReference(Guid Id, string? Question);

/// <summary>An answer that somebody says was wrong, and what to do about it.</summary>
public sealed record WrongAnswerDto
{
    /// <summary>The mark.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it was answered.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The bot's message.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>The customer's words; null once the conversation has forgotten them.</summary>
    public string? Question { get; init; }

    /// <summary>The FAQ that was given.</summary>
    public required FaqReference GivenFaq { get; init; }

    /// <summary>The one that would have been right.</summary>
    public FaqReference? RightFaq { get; init; }

    /// <summary>The one to work on: the right one where it is known, else the given one.</summary>
    public required FaqReference FaqToFix { get; init; }

    /// <summary>What is to be done with it.</summary>
    public required WrongAnswerAdvice Advice { get; init; }

    /// <summary>What the marker said about it.</summary>
    public string? Note { get; init; }

    /// <summary>Who marked it; empty for the customer.</summary>
    public required string MarkedBy { get; init; }

    /// <summary>Whether only the customer has marked it.</summary>
    public required bool ByCustomer { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a person was done with it; null while it is open.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Who that was.</summary>
    public string? ResolvedBy { get; init; }

    /// <summary>Whether that person found that the answer was right after all.</summary>
    public required bool WasRight { get; init; }

    /// <summary>The test that keeps the answer right from now on; null when it was deleted.</summary>
    public Guid? RegressionTestId { get; init; }
}

/// <summary>A question of the past that is like a marked one, as it was decided then and would be now.</summary>
/// <param name="ConversationId">Where it was asked.</param>
/// <param name="MessageId">What the bot said.</param>
/// <param name="Question">The customer's words.</param>
/// <param name="Likeness">How alike the two are, 0–1; 1 is the same words.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Then">What was decided.</param>
/// <param name="Now">What would be decided.</param>
/// <param name="IsChanged">Whether the customer would get something else.</param>
public sealed record SimilarQuestionDto(
    Guid ConversationId, Guid MessageId, string Question, double Likeness, DateTimeOffset AskedAt, OutcomeDto Then, OutcomeDto Now, bool IsChanged);

/// <summary>What a customer gets.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Faq">The best candidate; it is what the customer gets when the decision is to answer.</param>
/// <param name="Confidence">Its probability, 0–1.</param>
public sealed record OutcomeDto(AnswerDecision Decision, FaqReference? Faq, double Confidence)
{
    /// <summary>Whether a customer would notice the difference to another outcome.</summary>
    public bool DiffersFrom(OutcomeDto other) => Decision != other.Decision || (Decision != AnswerDecision.Escalate && Faq?.Id != other.Faq?.Id);
}
