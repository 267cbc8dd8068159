namespace SupportMax.Saas.Answering;

/// <summary>An answer that was given to a customer.</summary>
/// <param name="Probability">What the engine had stated for it, 0 to 1.</param>
/// <param name="IsRight">What people said about it; null when nobody said anything.</param>
public sealed record StatedAnswer(double Probability, bool? IsRight);
