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
        return (tests, [.. asked.DistinctBy(Wording, StringComparer.OrdinalIgnoreCase).Take(MostAsked)]);
    }

    /// <summary>The same few words after other ones are another question.</summary>
    private static string Wording(AskedQuestion asked) => string.Join('\n', [.. asked.Context.PreviousCustomerTexts, asked.Text]);
}
