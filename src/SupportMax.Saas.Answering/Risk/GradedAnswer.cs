namespace SupportMax.Saas.Answering;

/// <summary>A question of which it is known whether the best candidate was right.</summary>
/// <param name="Probability">What the engine stated for the best candidate, 0 to 1.</param>
/// <param name="IsRight">Whether it was the right answer; false also where the base has none.</param>
/// <param name="Weight">How much the example counts, above 0.</param>
public sealed record GradedAnswer(double Probability, bool IsRight, double Weight = 1);

/// <summary>A question of the base's own, asked while it was held out of the training.</summary>
/// <param name="EntryId">The best candidate; null when there was none.</param>
/// <param name="Graded">What was stated for it, and whether it was right.</param>
public sealed record HeldOutAnswer(Guid? EntryId, GradedAnswer Graded);
