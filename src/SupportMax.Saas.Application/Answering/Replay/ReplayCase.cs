namespace SupportMax.Saas.Answering;

/// <summary>A conversation of the past, as far as its decisions go.</summary>
/// <param name="Decisions">The bot's decisions, in order.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="CameBack">Whether the customer took it up again after it was done, without having said that it had helped.</param>
public sealed record ReplayCase(IReadOnlyList<ReplayDecision> Decisions, CaseOutcome Outcome, bool CameBack);

/// <summary>What became of a conversation, in the words of the dashboard.</summary>
public enum CaseOutcome
{
    /// <summary>Nobody has answered it.</summary>
    Open,

    /// <summary>The bot answered it without a person.</summary>
    Automated,

    /// <summary>A person was called in, or came by themselves.</summary>
    Escalated,
}

/// <summary>A decision of the past.</summary>
/// <param name="Decided">What was decided.</param>
/// <param name="Intent">The intent it was taken for.</param>
/// <param name="ProductArea">The product area it was taken for.</param>
/// <param name="Candidates">The FAQs considered, best first.</param>
/// <param name="Truth">What is known about the right answer.</param>
public sealed record ReplayDecision(AnswerDecision Decided, string Intent, string ProductArea, IReadOnlyList<TestCandidate> Candidates, AnswerTruth Truth)
{
    /// <summary>The same question to the decision rule.</summary>
    internal Assessment Assessment { get; } = new(
        "",
        MessageKind.Question,
        new LabelProbability(Intent, 1),
        new LabelProbability(ProductArea, 1),
        [.. Candidates.Select(candidate => new AnswerCandidate(candidate.FaqId, candidate.Confidence))],
        new Dictionary<string, double>(StringComparer.Ordinal),
        []);
}

/// <summary>What is known about the right answer to a question.</summary>
/// <param name="Right">The right FAQ, when somebody has said.</param>
/// <param name="Wrong">A FAQ that somebody has said is wrong.</param>
/// <param name="IsNoneRight">Whether it should not be answered.</param>
public sealed record AnswerTruth(Guid? Right, Guid? Wrong, bool IsNoneRight)
{
    /// <summary>Nobody has said anything.</summary>
    public static AnswerTruth Unknown { get; } = new(null, null, IsNoneRight: false);

    /// <summary>Whether an answer is right; null when nobody knows.</summary>
    public bool? IsRight(Guid faqId)
    {
        if (Right is { } right)
            return right == faqId;
        return IsNoneRight || Wrong == faqId ? false : null;
    }
}
