namespace SupportMax.Saas.Answering;

/// <summary>What to replay: a past period, or the questions of an evaluation.</summary>
/// <param name="From">The period's beginning; conversations that began in it are replayed, as the dashboard counts them.</param>
/// <param name="To">Its end, not included.</param>
/// <param name="Thresholds">The thresholds to try; null for those in force.</param>
/// <param name="EvaluationId">An evaluation whose test set is replayed instead of a period.</param>
public sealed record ReplayInput(DateTimeOffset? From, DateTimeOffset? To, ThresholdsDto? Thresholds, Guid? EvaluationId);

/// <summary>
/// What a period would have been under other thresholds. Each decision of a counted conversation is taken again with the probabilities it was taken
/// with. As long as the decisions stay the same, the conversation went as it did: so under the thresholds of that time, automated, escalated and
/// conversations are the dashboard's numbers. Where a decision changes, the replay ends with what the new decision is; what the customer would have said to it nobody knows.
/// conversations = automated + clarified + escalated + open.
/// </summary>
public sealed record ReplayDto
{
    /// <summary>The replay, when it became a job; null when it was answered at once.</summary>
    public Guid? Id { get; init; }

    /// <summary>Where it is; the numbers are 0 until it is done.</summary>
    public required AnsweringRunState State { get; init; }

    /// <summary>How much there is to do, in conversations or rows.</summary>
    public required int Total { get; init; }

    /// <summary>How much is done.</summary>
    public required int Processed { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Reason { get; init; }

    /// <summary>The period's beginning.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Its end.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The evaluation whose test set was replayed.</summary>
    public Guid? EvaluationId { get; init; }

    /// <summary>The thresholds that were tried.</summary>
    public ThresholdsDto? Thresholds { get; init; }

    /// <summary>Counted conversations that began in the period, or rows.</summary>
    public int Conversations { get; init; }

    /// <summary>Those that the bot would have answered without a person.</summary>
    public int Automated { get; init; }

    /// <summary>
    /// Automated ones whose answer is known to be wrong: marked as wrong, another one named as right, or the customer came back about a solved conversation
    /// without ever saying that it had helped. What nobody has said anything about is not among them: see <see cref="ExpectedWrong"/>.
    /// </summary>
    public int Wrong { get; init; }

    /// <summary>Automated ones whose answer is known to be right or wrong.</summary>
    public int KnownVerdicts { get; init; }

    /// <summary>How many of the automated ones are to be expected wrong: known verdicts as they are, the others by the stated probabilities.</summary>
    public double ExpectedWrong { get; init; }

    /// <summary>Those in which the bot would now ask back, or asked back and got no reply.</summary>
    public int Clarified { get; init; }

    /// <summary>Those that a person would have taken over.</summary>
    public int Escalated { get; init; }

    /// <summary>Those that are neither: nobody has answered yet.</summary>
    public int Open { get; init; }

    /// <summary>What the period really was; the dashboard's numbers.</summary>
    public ReplayActualDto? Actual { get; init; }

    /// <summary>One threshold for all messages instead, from 0 to 1 in steps of 0.05.</summary>
    public IReadOnlyList<ReplayPointDto> Curve { get; init; } = [];
}

/// <summary>What a period really was.</summary>
public sealed record ReplayActualDto(int Automated, int Escalated, int Open);

/// <summary>What one threshold for all messages would have done.</summary>
public sealed record ReplayPointDto(double Threshold, int Answered, int Wrong, double ExpectedWrong, int Clarified, int Escalated);
