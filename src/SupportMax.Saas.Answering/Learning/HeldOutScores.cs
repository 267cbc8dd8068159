namespace SupportMax.Saas.Answering;

/// <summary>What a linear model would have said about one of its own texts had it not learnt from it.</summary>
/// <param name="Text">The text's number.</param>
/// <param name="WithoutText">Scores of all classes when the text alone is left out.</param>
/// <param name="WithoutEntry">Scores of all classes when its whole entry is left out: the text is then a question the base cannot answer.</param>
internal sealed record HeldOutScores(int Text, float[] WithoutText, float[] WithoutEntry);
