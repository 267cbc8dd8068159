namespace SupportMax.Saas.Answering;

/// <summary>How people's verdicts on given answers move the probabilities that the engine states: a line over their log-odds.</summary>
/// <param name="Slope">How much further apart sure and unsure are; 1 leaves them.</param>
/// <param name="Shift">How much surer all are, in log-odds; 0 leaves them.</param>
/// <param name="Answers">By how many given answers, the newest.</param>
/// <param name="Verdicts">About how many of them somebody has said something.</param>
/// <param name="Right">How many of those were right.</param>
/// <param name="FittedAt">When.</param>
public sealed record VerdictRefinement(double Slope, double Shift, int Answers, int Verdicts, int Right, DateTimeOffset FittedAt)
{
    /// <summary>Whether it says the same as another one, whenever that was found.</summary>
    public bool IsSameAs(VerdictRefinement? other) => other is not null && this == other with { FittedAt = FittedAt };
}
