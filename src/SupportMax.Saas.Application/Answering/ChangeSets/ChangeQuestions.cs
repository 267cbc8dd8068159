namespace SupportMax.Saas.Answering;

/// <summary>The questions by which a change is measured.</summary>
internal sealed class ChangeQuestions(ILearningQueries queries, ILearningRepository learning, TimeProvider clock)
{
    private const int MostAsked = 500;
    private const int MostRead = 1_500;

    private static readonly TimeSpan s_recent = TimeSpan.FromDays(30);

    /// <summary>The newest regression tests whose words are there, and the newest different questions of customers.</summary>
    public async Task<(IReadOnlyList<(RegressionTest Test, string Question)> Tests, IReadOnlyList<AskedQuestion> Asked)> ListAsync(CancellationToken cancellationToken)
    {
        var listed = (await queries.ListTestsAsync(new PageRequest(0, LearningConsts.MaxTestsRun), cancellationToken)).Items.Where(test => test.Question is not null).ToList();
        var tests = (await learning.ListTestsAsync([.. listed.Select(test => test.Id)], cancellationToken)).ToDictionary(test => test.Id);
        var asked = await queries.ListAskedAsync(clock.GetUtcNow() - s_recent, MostRead, cancellationToken);
        return (
            [.. listed.Where(test => tests.ContainsKey(test.Id)).Select(test => (tests[test.Id], test.Question!))],
            [.. asked.DistinctBy(question => question.Text, StringComparer.OrdinalIgnoreCase).Take(MostAsked)]);
    }
}
