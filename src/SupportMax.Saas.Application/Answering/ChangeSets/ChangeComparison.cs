namespace SupportMax.Saas.Answering;

/// <summary>Asks questions before and after a change and notes the differences.</summary>
internal sealed class ChangeComparison(OutcomeJudge before, OutcomeJudge after)
{
    private const int MostShown = 500;

    private readonly List<ChangedQuestionDto> _changed = [];
    private readonly Dictionary<AnswerDecision, int> _before = [];
    private readonly Dictionary<AnswerDecision, int> _after = [];
    private int _tests, _passedBefore, _passedAfter, _questions;

    /// <summary>A question whose answer must stay right.</summary>
    public void Add(TestedQuestion tested)
    {
        var (old, changed) = (before.Verdict(tested.Text, tested.Context), after.Verdict(tested.Text, tested.Context));
        var (wasPassed, isPassed) = (IsPassed(tested.Test, old), IsPassed(tested.Test, changed));
        _tests++;
        _passedBefore += wasPassed ? 1 : 0;
        _passedAfter += isPassed ? 1 : 0;
        var effect = wasPassed == isPassed ? ChangeEffect.Changed : isPassed ? ChangeEffect.Mended : ChangeEffect.Broken;
        Note(tested.Text, tested.Test.Id, tested.Test.ConversationId, OutcomeJudge.ToOutcome(old), OutcomeJudge.ToOutcome(changed), effect);
    }

    /// <summary>A question that a customer asked.</summary>
    public void Add(AskedQuestion asked)
    {
        var (old, changed) = (before.Judge(asked), after.Judge(asked));
        _questions++;
        _before[old.Decision] = _before.GetValueOrDefault(old.Decision) + 1;
        _after[changed.Decision] = _after.GetValueOrDefault(changed.Decision) + 1;
        Note(asked.Text, null, asked.ConversationId, old, changed, ChangeEffect.Changed);
    }

    /// <summary>What was found.</summary>
    public ChangeSetResult ToResult() => new(
        new RegressionChangeDto(_tests, _passedBefore, _passedAfter),
        _questions,
        Counts(_before),
        Counts(_after),
        _changed.Count,
        [.. _changed.OrderBy(question => question.Effect).ThenByDescending(question => Math.Abs(question.After.Confidence - question.Before.Confidence)).Take(MostShown)]);

    private static bool IsPassed(RegressionTest test, EngineVerdict verdict) => test.IsPassedBy(verdict.Facts.Decision, [.. verdict.Chosen.Select(faq => faq.Id)]);

    private static DecisionCountsDto Counts(Dictionary<AnswerDecision, int> decided) => new(
        decided.GetValueOrDefault(AnswerDecision.Answer), decided.GetValueOrDefault(AnswerDecision.Clarify), decided.GetValueOrDefault(AnswerDecision.Escalate));

    private void Note(string question, Guid? testId, Guid? conversationId, OutcomeDto old, OutcomeDto changed, ChangeEffect effect)
    {
        if (effect != ChangeEffect.Changed || changed.DiffersFrom(old) || TextDiffers(old, changed))
            _changed.Add(new ChangedQuestionDto(question, testId, conversationId, old, changed, effect));
    }

    /// <summary>The same FAQ may say something else.</summary>
    private bool TextDiffers(OutcomeDto old, OutcomeDto changed) =>
        changed is { Decision: AnswerDecision.Answer, Faq.Id: var id } && old.Faq?.Id == id && before.Snapshot.Faqs.GetValueOrDefault(id)?.Answer != after.Snapshot.Faqs.GetValueOrDefault(id)?.Answer;
}
