using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Answering;

/// <summary>
/// What the bot makes of questions whose right answers are known. Until it is done, the numbers are null. Every row is decided as a first message of a
/// conversation, by the knowledge and the thresholds in force when the evaluation ran: answered + clarified + escalated = total.
/// </summary>
public sealed record EvaluationDto
{
    /// <summary>The evaluation.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it is.</summary>
    public required AnsweringRunState State { get; init; }

    /// <summary>Rows to ask, without the rejected ones.</summary>
    public required int Total { get; init; }

    /// <summary>Rows asked.</summary>
    public required int Processed { get; init; }

    /// <summary>Who started it.</summary>
    public required string StartedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it came to its end.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Reason { get; init; }

    /// <summary>Rows of the file that could not be asked.</summary>
    public required int RejectedCount { get; init; }

    /// <summary>The first 1,000 of them, by line.</summary>
    public required IReadOnlyList<RejectedRowDto> Rejected { get; init; }

    /// <summary>Rows with a right answer.</summary>
    public int? Answerable { get; init; }

    /// <summary>Rows that should not be answered.</summary>
    public int? Unanswerable { get; init; }

    /// <summary>Of the rows with a right answer, the share for which it is the best candidate, whatever the threshold, 0–1.</summary>
    public double? Accuracy { get; init; }

    /// <summary>Rows that are answered.</summary>
    public int? Answered { get; init; }

    /// <summary>Answered rows whose answer is not the right one, or that should not be answered.</summary>
    public int? Wrong { get; init; }

    /// <summary>Rows asked back about.</summary>
    public int? Clarified { get; init; }

    /// <summary>Rows that go to a person; small talk and what is no question among them.</summary>
    public int? Escalated { get; init; }

    /// <summary>Rows that should not be answered and are not, asked back about included.</summary>
    public int? EscalatedRightly { get; init; }

    /// <summary>
    /// Expected calibration error: how far the stated probability is from the share that is right, over 15 bins of equal width weighted by their rows
    /// (C. Guo, G. Pleiss, Y. Sun, K. Weinberger, On Calibration of Modern Neural Networks, 2017), 0–1.
    /// </summary>
    public double? Ece { get; init; }

    /// <summary>What each threshold would do, from 0 to 1 in steps of 0.05.</summary>
    public IReadOnlyList<CurvePointDto>? Curve { get; init; }

    /// <summary>The knowledge that was asked.</summary>
    public string? KnowledgeRevision { get; init; }

    /// <summary>The thresholds that were in force.</summary>
    public ThresholdsDto? Thresholds { get; init; }

    /// <summary>How many rows went wrong.</summary>
    public int? MistakeCount { get; init; }

    /// <summary>The first 1,000 of them, by line.</summary>
    public IReadOnlyList<MistakeDto>? Mistakes { get; init; }
}

/// <summary>What a threshold would do with the same questions.</summary>
/// <param name="Threshold">Answers from this probability on are given.</param>
/// <param name="Answered">How many are given.</param>
/// <param name="Wrong">How many of those are known to be wrong.</param>
public sealed record CurvePointDto(double Threshold, int Answered, int Wrong);

/// <summary>A row that went wrong.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Text">The question.</param>
/// <param name="Kind">What went wrong.</param>
/// <param name="Expected">The right answer; null when it should not be answered.</param>
/// <param name="Outcome">What a customer would get.</param>
public sealed record MistakeDto(int Line, string Text, MistakeKind Kind, FaqReference? Expected, OutcomeDto Outcome);
