namespace SupportMax.Saas.Answering;

/// <summary>The numbers of an evaluation; what each means stands with <see cref="EvaluationDto"/>.</summary>
internal sealed record EvaluationResult
{
    public required int Answerable { get; init; }

    public required int Unanswerable { get; init; }

    public required double Accuracy { get; init; }

    public required int Answered { get; init; }

    public required int Wrong { get; init; }

    public required int Clarified { get; init; }

    public required int Escalated { get; init; }

    public required int EscalatedRightly { get; init; }

    public required double Ece { get; init; }

    public required IReadOnlyList<CurvePointDto> Curve { get; init; }

    public required string KnowledgeRevision { get; init; }

    public required ThresholdsDto Thresholds { get; init; }

    public required int MistakeCount { get; init; }

    public required IReadOnlyList<MistakeDto> Mistakes { get; init; }
}
