namespace SupportMax.Saas.Answering;

/// <summary>From which probability on to answer, and from which to ask back.</summary>
/// <param name="Answer">0 to 1; answer at or above.</param>
/// <param name="Clarify">0 to 1, at most <paramref name="Answer"/>; ask back at or above, escalate below.</param>
public sealed record Threshold(double Answer, double Clarify);

/// <summary>What to do with a message.</summary>
public enum DecisionKind
{
    /// <summary>Give the first candidate's answer (or, for small talk, a polite reply: there is no candidate then).</summary>
    Answer,

    /// <summary>Offer the candidates to choose from.</summary>
    Clarify,

    /// <summary>Hand over to a person.</summary>
    Escalate,
}

/// <summary>What to do with a message and why.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Candidates">The one entry to answer with, the two or three to offer, or none.</param>
/// <param name="Reasons">Short sentences for a support person.</param>
public sealed record Decision(DecisionKind Kind, IReadOnlyList<AnswerCandidate> Candidates, IReadOnlyList<string> Reasons);
