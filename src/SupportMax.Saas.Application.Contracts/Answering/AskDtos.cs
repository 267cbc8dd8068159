using System.Text.Json.Serialization;

namespace SupportMax.Saas.Answering;

/// <summary>A question to the engine.</summary>
/// <param name="Text">The customer's words.</param>
/// <param name="Language">The language if known, as a two-letter code.</param>
public sealed record AskInput(string? Text, string? Language);

/// <summary>What the bot would do, and why.</summary>
/// <param name="Decision">What it would do.</param>
/// <param name="Answer">The answer in Markdown; null unless it answers.</param>
/// <param name="Confidence">Probability that the best candidate is right, 0–1.</param>
/// <param name="Intent">What the customer wants.</param>
/// <param name="ProductArea">The part of the product.</param>
/// <param name="Language">The language, as a two-letter code.</param>
/// <param name="Candidates">The best FAQs, best first.</param>
/// <param name="Thresholds">The thresholds that applied.</param>
/// <param name="Reasons">The reasons in words.</param>
/// <param name="ElapsedMs">Time in the engine, in milliseconds.</param>
public sealed record AskResult(
    AnswerDecision Decision,
    string? Answer,
    double Confidence,
    ScoredName Intent,
    ScoredName ProductArea,
    string Language,
    IReadOnlyList<CandidateDto> Candidates,
    ThresholdsPairDto Thresholds,
    IReadOnlyList<string> Reasons,
    double ElapsedMs)
{
    /// <summary>
    /// The questions of a message that asks several, when at least two of them can be answered: then the answer holds all of them, and everything else describes the least
    /// certain one. Empty for one question.
    /// </summary>
    public required IReadOnlyList<AskedPartDto> Parts { get; init; }

    /// <summary>Where the thresholds came from.</summary>
    public required ThresholdSourceDto ThresholdSource { get; init; }

    /// <summary>The numbers behind the confidence, by name.</summary>
    public required IReadOnlyDictionary<string, double> Features { get; init; }

    /// <summary>The published knowledge that was asked; it changes with every published change.</summary>
    public required string KnowledgeRevision { get; init; }

    /// <summary>Whether the models have learnt that knowledge already.</summary>
    public required bool IsTrained { get; init; }

    /// <summary>The part of <see cref="ElapsedMs"/> spent in the engine.</summary>
    public required double EngineMs { get; init; }
}

/// <summary>One of several questions in a message.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Decision">Answered, or left open and said so.</param>
/// <param name="Faq">The FAQ that answers it.</param>
public sealed record AskedPartDto(string Text, AnswerDecision Decision, CandidateDto? Faq);

/// <summary>Where thresholds came from.</summary>
/// <param name="Origin">Default or override.</param>
/// <param name="Reason">The same in words, and which override had to stand back when more than one fits.</param>
public sealed record ThresholdSourceDto(ThresholdOrigin Origin, string Reason);

/// <summary>A name and its probability, 0–1.</summary>
public sealed record ScoredName(string Name, double Confidence);

/// <summary>A considered FAQ and the probability, 0–1, that it is the right answer.</summary>
public sealed record CandidateDto(Guid FaqId, string? ExternalId, string Question, double Confidence);

/// <summary>From which probability on the bot answers, and from which it asks.</summary>
public sealed record ThresholdsPairDto([property: JsonRequired] double Answer, [property: JsonRequired] double Clarify);

/// <summary>A tenant's thresholds.</summary>
/// <param name="Default">Where no override fits.</param>
/// <param name="Overrides">For an intent, a product area or both.</param>
public sealed record ThresholdsDto(ThresholdsPairDto? Default, IReadOnlyList<ThresholdOverrideDto>? Overrides);

/// <summary>Thresholds for a part of the messages.</summary>
public sealed record ThresholdOverrideDto(string? Intent, string? ProductArea, [property: JsonRequired] double Answer, [property: JsonRequired] double Clarify);
