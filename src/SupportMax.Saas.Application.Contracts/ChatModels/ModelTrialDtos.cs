using SupportMax.Saas.Answering;

namespace SupportMax.Saas.ChatModels;

/// <summary>What is to be tried.</summary>
/// <param name="SmallModel">The model for what is plain; null when there is one model alone.</param>
/// <param name="LargeModel">The model for what is difficult or dear.</param>
/// <param name="Tone">How the bot should sound.</param>
public sealed record ModelVariantInput(ChatModelDto? SmallModel, ChatModelDto? LargeModel, string? Tone);

/// <summary>The share of conversations that a variant is to answer.</summary>
/// <param name="Share">In percent, 1–90.</param>
public sealed record ModelTrialStart(int Share);

/// <summary>How a trial ends.</summary>
/// <param name="Take">True puts the variant into the settings; false leaves them as they are.</param>
public sealed record ModelTrialEnd(bool Take);

/// <summary>Other models or another tone, tried beside what is in force.</summary>
public sealed record ModelTrialDto
{
    /// <summary>The trial's id; null when there was none yet.</summary>
    public Guid? Id { get; init; }

    /// <summary>Where it is; null when there was none yet.</summary>
    public ModelTrialState? State { get; init; }

    /// <summary>The variant's model for what is plain.</summary>
    public ChatModelDto? SmallModel { get; init; }

    /// <summary>The variant's model for what is difficult or dear.</summary>
    public ChatModelDto? LargeModel { get; init; }

    /// <summary>How the variant is told to sound.</summary>
    public string? Tone { get; init; }

    /// <summary>How many of a hundred conversations the variant answers; 0 before it is live.</summary>
    public int Share { get; init; }

    /// <summary>Whether both sides have answered the test questions, so that it may go live.</summary>
    public bool IsCompared { get; init; }

    /// <summary>When the first customers could meet it.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was taken or dropped.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What both made of the test questions; null before they were asked.</summary>
    public TrialComparisonDto? Comparison { get; init; }

    /// <summary>What both came to with customers; null before it was live.</summary>
    public TrialSidesDto? Live { get; init; }
}

/// <summary>What both sides of a trial made of test questions.</summary>
/// <param name="State">Where the run is.</param>
/// <param name="Total">How many questions there are; 0 until that is known.</param>
/// <param name="Processed">How many both have answered.</param>
/// <param name="Reason">Why it failed.</param>
/// <param name="Sides">The numbers.</param>
/// <param name="Rows">The replies, once it is done.</param>
public sealed record TrialComparisonDto(AnsweringRunState State, int Total, int Processed, string? Reason, TrialSidesDto Sides, IReadOnlyList<TrialRowDto> Rows);

/// <summary>A question and what both sides made of it.</summary>
public sealed record TrialRowDto(string Question, TrialReplyDto Current, TrialReplyDto Variant);

/// <summary>What one side made of a question.</summary>
/// <param name="Text">The reply; null when the plain answer would have been sent.</param>
/// <param name="Reason">What was done, in words.</param>
public sealed record TrialReplyDto(string? Text, string Reason);

/// <summary>The numbers of both sides.</summary>
public sealed record TrialSidesDto(TrialSideDto Current, TrialSideDto Variant);

/// <summary>What one side came to.</summary>
/// <param name="Conversations">Conversations in which it was asked; 0 for test questions.</param>
/// <param name="Asked">Replies that it was asked for.</param>
/// <param name="GroundedShare">The share of what it wrote that passed the check, 0–1; null when it wrote nothing.</param>
/// <param name="Sent">Replies that were sent as composed, those sent again included.</param>
/// <param name="FellBack">Those instead of which the plain answer was sent.</param>
/// <param name="Cost">US dollars.</param>
/// <param name="MedianMs">Half of the replies took no longer, in milliseconds; null without any.</param>
/// <param name="P95Ms">19 of 20 took no longer, in milliseconds; null without any.</param>
/// <param name="Automated">Conversations that needed no person.</param>
/// <param name="Confirmed">Conversations whose customer said that the answer helped.</param>
/// <param name="Wrong">Answers in them that were marked as wrong.</param>
public sealed record TrialSideDto(
    long Conversations, long Asked, double? GroundedShare, long Sent, long FellBack, decimal Cost, double? MedianMs, double? P95Ms, long Automated, long Confirmed, long Wrong);
