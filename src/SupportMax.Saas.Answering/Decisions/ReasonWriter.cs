namespace SupportMax.Saas.Answering;

/// <summary>Says in words what spoke for and against the best candidate.</summary>
internal static class ReasonWriter
{
    private const double Much = 0.6, Little = 0.3;

    /// <summary>Short sentences for a support person.</summary>
    public static IEnumerable<string> Reasons(Judgement judgement, Func<int, string> questionOf, bool isFollowUp, bool isTrained)
    {
        if (isFollowUp) yield return "Read together with the customer's earlier question.";
        if (judgement.Best < 0)
        {
            yield return "Nothing in the knowledge base resembles the message.";
            yield break;
        }

        var features = judgement.Candidates.Alternatives[judgement.Best];
        var none = judgement.Candidates.Alternatives[^1];
        yield return $"Closest: \"{questionOf(judgement.Candidates.Entries[judgement.Best])}\".";
        if (features[CandidateFeatures.Meaning] >= Much) yield return "The meaning is close to one of its phrasings.";
        else if (features[CandidateFeatures.Meaning] < Little) yield return "The meaning is far from all its phrasings.";
        if (features[CandidateFeatures.Wording] >= Much) yield return "The wording is nearly the same.";
        if (none[CandidateFeatures.NoneUnknownWords] >= Much) yield return "Most of the message's rarer words do not occur in the knowledge base.";
        if (isTrained && features[CandidateFeatures.LearnedMargin] < 0) yield return "The model learnt from this knowledge base prefers another entry.";
        if (RunnerUp(judgement) is { } entry) yield return $"Nearly as likely: \"{questionOf(entry)}\".";
    }

    private static int? RunnerUp(Judgement judgement)
    {
        for (var i = 0; i < judgement.Candidates.Entries.Count; i++)
            if (i != judgement.Best && judgement.Probabilities[i] >= judgement.Certainty / 2 && judgement.Probabilities[i] >= 0.1)
                return judgement.Candidates.Entries[i];
        return null;
    }
}
