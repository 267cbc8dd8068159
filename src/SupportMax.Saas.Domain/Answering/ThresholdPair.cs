namespace SupportMax.Saas.Answering;

/// <summary>Two probabilities, 0–1.</summary>
/// <param name="Answer">From here on the bot answers.</param>
/// <param name="Clarify">From here on it asks which of a few answers is meant; below it a person takes over.</param>
public sealed record ThresholdPair(double Answer, double Clarify)
{
    /// <summary>What a new tenant starts with: about one answer in three at the very threshold may be wrong, far fewer overall.</summary>
    public static ThresholdPair Initial { get; } = new(0.6, 0.3);

    /// <summary>Whether both are probabilities and clarify is not above answer.</summary>
    public bool IsValid => Answer is >= 0 and <= 1 && Clarify is >= 0 && Clarify <= Answer;
}

/// <summary>Thresholds for a part of the messages.</summary>
/// <param name="Intent">The intent, or null for every one.</param>
/// <param name="ProductArea">The product area, or null for every one.</param>
/// <param name="Thresholds">The two probabilities.</param>
public sealed record ThresholdOverride(string? Intent, string? ProductArea, ThresholdPair Thresholds);
