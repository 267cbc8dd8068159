namespace SupportMax.Saas.Answering;

/// <summary>Replays conversations under the thresholds to try, and under one threshold for all messages after the other, in one pass.</summary>
internal sealed class ReplaySum(AnsweringSettings tried)
{
    private readonly ReplayCounter _counter = new(decision => tried.For(decision.Intent, decision.ProductArea).Pair);
    private readonly ReplayCounter[] _curve = [.. Enumerable.Range(0, EvaluationConsts.CurveSteps + 1).Select(step => Step(step, tried.Default.Clarify))];
    private readonly int[] _actual = new int[3];

    public int Count { get; private set; }

    public void Add(ReplayCase past)
    {
        Count++;
        _actual[(int)past.Outcome]++;
        _counter.Add(past);
        foreach (var point in _curve)
            point.Add(past);
    }

    public ReplayDto ToDto() => new()
    {
        State = AnsweringRunState.Done,
        Total = Count,
        Processed = Count,
        Thresholds = tried.ToDto(),
        Conversations = Count,
        Automated = _counter.Automated,
        Wrong = _counter.Wrong,
        KnownVerdicts = _counter.KnownVerdicts,
        ExpectedWrong = Math.Round(_counter.ExpectedWrong, 2),
        Clarified = _counter.Clarified,
        Escalated = _counter.Escalated,
        Open = _counter.Open,
        Actual = new ReplayActualDto(_actual[(int)CaseOutcome.Automated], _actual[(int)CaseOutcome.Escalated], _actual[(int)CaseOutcome.Open]),
        Curve = [.. _curve.Select((point, step) => new ReplayPointDto(
            (double)step / EvaluationConsts.CurveSteps, point.Automated, point.Wrong, Math.Round(point.ExpectedWrong, 2), point.Clarified, point.Escalated))],
    };

    private static ReplayCounter Step(int step, double clarify)
    {
        var answer = (double)step / EvaluationConsts.CurveSteps;
        var pair = new ThresholdPair(answer, Math.Min(answer, clarify));
        return new ReplayCounter(_ => pair);
    }
}
