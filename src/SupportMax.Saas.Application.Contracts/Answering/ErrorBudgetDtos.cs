namespace SupportMax.Saas.Answering;

/// <summary>An error budget to keep.</summary>
/// <param name="MaxWrongShare">The largest share of wrong among given answers: above 0, at most 0.5.</param>
/// <param name="Automatic">Whether the thresholds follow whenever the models have learnt changed knowledge; false when left out.</param>
public sealed record ErrorBudgetInput(double? MaxWrongShare, bool? Automatic);

/// <summary>The error budget in force, without the numbers behind it.</summary>
/// <param name="MaxWrongShare">The budget; null while a person sets the thresholds.</param>
/// <param name="Automatic">Whether the thresholds follow the knowledge by themselves.</param>
public sealed record ErrorBudgetSettingDto(double? MaxWrongShare, bool Automatic);

/// <summary>A tenant's error budget, the thresholds that keep it, and the numbers behind them.</summary>
public sealed record ErrorBudgetDto
{
    /// <summary>The budget in force; null while a person sets the thresholds.</summary>
    public double? MaxWrongShare { get; init; }

    /// <summary>Whether the thresholds follow the knowledge by themselves.</summary>
    public required bool Automatic { get; init; }

    /// <summary>When the thresholds in force were chosen by the budget.</summary>
    public DateTimeOffset? ChosenAt { get; init; }

    /// <summary>The budget that the numbers below are for: the one asked for, else the one in force, else 0.05.</summary>
    public required double ShownFor { get; init; }

    /// <summary>How sure it is that a proven threshold keeps the budget, 0–1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The knowledge that the examples come from.</summary>
    public required string KnowledgeRevision { get; init; }

    /// <summary>Whether the models have learnt that knowledge; before, the numbers are those of the knowledge before it, or few.</summary>
    public required bool IsTrained { get; init; }

    /// <summary>What people have said about given answers, and how far that moves the stated probabilities; the thresholds are for the moved ones.</summary>
    public required VerdictsDto Verdicts { get; init; }

    /// <summary>The threshold for all messages together.</summary>
    public required BudgetThresholdDto Default { get; init; }

    /// <summary>The parts with enough examples of their own, by intent and product area, then by intent.</summary>
    public required IReadOnlyList<BudgetThresholdDto> Groups { get; init; }

    /// <summary>What each threshold would do with all examples, from 0 to 1 in steps of 0.05.</summary>
    public required IReadOnlyList<RiskPointDto> Curve { get; init; }
}

/// <summary>What people have said about the newest 1,000 given answers.</summary>
/// <param name="Answers">How many there are.</param>
/// <param name="Known">About how many somebody has said something: marked as wrong, found right by staff, or confirmed by the customer.</param>
/// <param name="Right">How many of those were right.</param>
/// <param name="Needed">How many have to be known before the stated probabilities are moved.</param>
/// <param name="Refinement">How they are moved now; null while they are not.</param>
public sealed record VerdictsDto(int Answers, int Known, int Right, int Needed, RefinementDto? Refinement);

/// <summary>How verdicts move the stated probabilities: a line over their log-odds. Answers that nobody says anything about count as they were stated.</summary>
/// <param name="Slope">1 leaves sure and unsure as far apart as they are; from 0.67 to 1.5.</param>
/// <param name="Shift">0 leaves all as sure as they are; from −1 to 1.</param>
/// <param name="Verdicts">By how many verdicts.</param>
/// <param name="FittedAt">When; at least once a day, with new knowledge, and when a budget is set.</param>
/// <param name="Probabilities">What becomes of some probabilities.</param>
public sealed record RefinementDto(double Slope, double Shift, int Verdicts, DateTimeOffset FittedAt, IReadOnlyList<RefinedProbabilityDto> Probabilities);

/// <summary>A stated probability, and what verdicts make of it.</summary>
public sealed record RefinedProbabilityDto(double Stated, double Refined);

/// <summary>A threshold chosen by an error budget.</summary>
/// <param name="Intent">The intent; null for every one.</param>
/// <param name="ProductArea">The product area; null for every one.</param>
/// <param name="Answer">From which probability on the bot answers.</param>
/// <param name="Clarify">From which on it asks.</param>
/// <param name="Examples">How many examples there are, by weight.</param>
/// <param name="IsProven">Whether the examples prove that the budget is kept; else the stated probabilities are taken at their word, or a wider threshold applies.</param>
/// <param name="IsOverride">Whether this becomes an override when the budget is set.</param>
/// <param name="Point">What the threshold does with the examples.</param>
public sealed record BudgetThresholdDto(
    string? Intent, string? ProductArea, double Answer, double Clarify, double Examples, bool IsProven, bool IsOverride, RiskPointDto Point);

/// <summary>What a threshold does with examples of which the right answer is known.</summary>
/// <param name="Threshold">Answers from this probability on are given.</param>
/// <param name="Answered">How many are given, in examples by weight.</param>
/// <param name="Wrong">How many of them are wrong.</param>
/// <param name="AnsweredShare">Given among all, 0–1.</param>
/// <param name="WrongShare">Wrong among given, 0–1.</param>
/// <param name="UpperBound">The largest share of wrong that the examples leave plausible at the stated confidence.</param>
public sealed record RiskPointDto(double Threshold, double Answered, double Wrong, double AnsweredShare, double WrongShare, double UpperBound);
