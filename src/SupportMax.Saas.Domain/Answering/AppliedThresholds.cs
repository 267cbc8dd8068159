namespace SupportMax.Saas.Answering;

/// <summary>The thresholds that apply to a message, and where they come from.</summary>
/// <param name="Pair">The two probabilities.</param>
/// <param name="Origin">Default or override.</param>
/// <param name="Reason">The same in words, and which override had to stand back when more than one fits.</param>
public sealed record AppliedThresholds(ThresholdPair Pair, ThresholdOrigin Origin, string Reason);
