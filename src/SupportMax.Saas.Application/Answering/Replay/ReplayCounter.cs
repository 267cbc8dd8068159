namespace SupportMax.Saas.Answering;

/// <summary>Replays conversations under thresholds and adds up what they would have been; what each number means stands with <see cref="ReplayDto"/>.</summary>
internal sealed class ReplayCounter(Func<ReplayDecision, ThresholdPair> thresholds)
{
    public int Automated { get; private set; }

    public int Clarified { get; private set; }

    public int Escalated { get; private set; }

    public int Open { get; private set; }

    public int Wrong { get; private set; }

    public int KnownVerdicts { get; private set; }

    public double ExpectedWrong { get; private set; }

    /// <summary>Replays one conversation.</summary>
    public void Add(ReplayCase past)
    {
        foreach (var (position, decision) in past.Decisions.Index())
        {
            var decided = Decide(decision);
            if (decided == decision.Decided)
                continue;
            // From here on it would have gone another way.
            Count(decided, past.Decisions.Take(position).Append(decision with { Decided = decided }), cameBack: false);
            return;
        }

        if (past.Outcome == CaseOutcome.Automated)
            Count(AnswerDecision.Answer, past.Decisions, past.CameBack);
        else if (past.Outcome == CaseOutcome.Escalated)
            Escalated++;
        else if (past.Decisions is [.., { Decided: AnswerDecision.Clarify }])
            Clarified++;
        else
            Open++;
    }

    private AnswerDecision Decide(ReplayDecision decision)
    {
        var pair = thresholds(decision);
        return DecisionRule.Decide(decision.Assessment, new Threshold(pair.Answer, pair.Clarify)).Kind switch
        {
            DecisionKind.Answer => AnswerDecision.Answer,
            DecisionKind.Clarify => AnswerDecision.Clarify,
            _ => AnswerDecision.Escalate,
        };
    }

    private void Count(AnswerDecision end, IEnumerable<ReplayDecision> decisions, bool cameBack)
    {
        if (end == AnswerDecision.Escalate)
            Escalated++;
        else if (end == AnswerDecision.Clarify)
            Clarified++;
        else
            CountAutomated([.. decisions.Where(decision => decision is { Decided: AnswerDecision.Answer, Candidates.Count: > 0 })], cameBack);
    }

    private void CountAutomated(List<ReplayDecision> answers, bool cameBack)
    {
        Automated++;
        var verdicts = answers.ConvertAll(answer => answer.Truth.IsRight(answer.Candidates[0].FaqId));
        var isWrong = cameBack || verdicts.Contains(false);
        if (isWrong || (verdicts.Count > 0 && verdicts[^1] is true))
            KnownVerdicts++;
        if (isWrong)
            Wrong++;
        // The last answer is the one that it ended with; an answer that was chosen among offered ones has no probability of its own.
        ExpectedWrong += isWrong ? 1 : verdicts is [.., null] ? 1 - answers[^1].Candidates[0].Confidence : 0;
    }
}
