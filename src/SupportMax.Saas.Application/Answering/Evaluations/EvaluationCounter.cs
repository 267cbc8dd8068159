namespace SupportMax.Saas.Answering;

/// <summary>Adds up rows whose right answers are known.</summary>
internal sealed class EvaluationCounter(OutcomeJudge judge)
{
    private readonly int[] _answered = new int[EvaluationConsts.CurveSteps + 1];
    private readonly int[] _wrong = new int[EvaluationConsts.CurveSteps + 1];
    private readonly CalibrationError _calibration = new();
    private readonly List<MistakeDto> _mistakes = [];
    private readonly Dictionary<AnswerDecision, int> _decided = [];
    private int _answerable, _unanswerable, _best, _wrongNow, _escalatedRightly, _mistakeCount;

    /// <summary>Adds a row that was asked.</summary>
    public void Add(TestRow row, TestOutcome outcome)
    {
        var best = outcome.Candidates is [var first, ..] ? first : null;
        var isRight = best is not null && best.FaqId == row.ExpectedFaqId;
        // Small talk is answered without a FAQ; nothing of the knowledge was given.
        var decision = best is null ? AnswerDecision.Escalate : outcome.Decision;
        _decided[decision] = _decided.GetValueOrDefault(decision) + 1;
        if (row.ExpectedFaqId is null) _unanswerable++;
        else _answerable++;
        if (isRight) _best++;
        if (row.ExpectedFaqId is null && decision != AnswerDecision.Answer) _escalatedRightly++;
        if (decision == AnswerDecision.Answer && !isRight) _wrongNow++;
        if (MistakeOf(row, decision, isRight) is { } kind) Note(row, kind, decision, best);
        if (best is null) return;
        _calibration.Add(best.Confidence, isRight);
        for (var step = 0; step <= EvaluationConsts.CurveSteps; step++)
        {
            if (best.Confidence < (double)step / EvaluationConsts.CurveSteps) break;
            _answered[step]++;
            if (!isRight) _wrong[step]++;
        }
    }

    /// <summary>The numbers.</summary>
    public EvaluationResult ToResult() => new()
    {
        Answerable = _answerable,
        Unanswerable = _unanswerable,
        Accuracy = _answerable == 0 ? 0 : (double)_best / _answerable,
        Answered = _decided.GetValueOrDefault(AnswerDecision.Answer),
        Wrong = _wrongNow,
        Clarified = _decided.GetValueOrDefault(AnswerDecision.Clarify),
        Escalated = _decided.GetValueOrDefault(AnswerDecision.Escalate),
        EscalatedRightly = _escalatedRightly,
        Ece = _calibration.Value,
        Curve = [.. Enumerable.Range(0, EvaluationConsts.CurveSteps + 1).Select(step => new CurvePointDto((double)step / EvaluationConsts.CurveSteps, _answered[step], _wrong[step]))],
        KnowledgeRevision = judge.Snapshot.Revision,
        Thresholds = judge.Settings.ToDto(),
        MistakeCount = _mistakeCount,
        Mistakes = _mistakes,
    };

    private static MistakeKind? MistakeOf(TestRow row, AnswerDecision decision, bool isRight) => (decision == AnswerDecision.Answer, row.ExpectedFaqId is null, isRight) switch
    {
        (true, true, _) => MistakeKind.ShouldNotBeAnswered,
        (true, false, false) => MistakeKind.WrongAnswer,
        (false, false, true) => MistakeKind.TooUnsure,
        (false, false, false) => MistakeKind.NotFound,
        _ => null,
    };

    private void Note(TestRow row, MistakeKind kind, AnswerDecision decision, TestCandidate? best)
    {
        _mistakeCount++;
        if (_mistakes.Count < EvaluationConsts.MaxRowsShown)
            _mistakes.Add(new MistakeDto(row.Line, row.Text, kind, Reference(row.ExpectedFaqId), new OutcomeDto(decision, Reference(best?.FaqId), best?.Confidence ?? 0)));
    }

    private FaqReference? Reference(Guid? id) => id is { } known ? new FaqReference(known, judge.Snapshot.Faqs.GetValueOrDefault(known)?.Question) : null;
}
