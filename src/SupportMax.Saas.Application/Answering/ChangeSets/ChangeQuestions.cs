namespace SupportMax.Saas.Answering;

/// <summary>The questions by which a change is measured.</summary>
internal sealed class ChangeQuestions(ILearningQueries queries, TimeProvider clock)
{
    private const int MostAsked = 500;
    private const int MostRead = 1_500;

    private static readonly TimeSpan s_recent = TimeSpan.FromDays(30);

    /// <summary>The newest regression tests whose words are there, and the newest different questions of customers.</summary>
    public async Task<(IReadOnlyList<TestedQuestion> Tests, IReadOnlyList<AskedQuestion> Asked)> ListAsync(CancellationToken cancellationToken)
    {
        var tests = await queries.ListTestedAsync(LearningConsts.MaxTestsRun, cancellationToken);
        var asked = await queries.ListAskedAsync(clock.GetUtcNow() - s_recent, MostRead, cancellationToken);
        return (tests, [.. asked.DistinctBy(question => question.Wording, StringComparer.OrdinalIgnoreCase).Take(MostAsked)]);
    }
}
