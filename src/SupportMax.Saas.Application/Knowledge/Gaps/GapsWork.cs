using SupportMax.Saas.Answering;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Finds what customers of the last 90 days asked and nothing answered. A gap that was found before keeps its id and what became of it.</summary>
internal sealed class GapsWork(IKnowledgeGapRepository gaps, ISentenceEncoder encoder, IUnitOfWork unitOfWork, TimeProvider clock) : IRunWork
{
    private const int MostQuestions = 5_000;

    private static readonly TimeSpan s_past = TimeSpan.FromDays(90);

    public AnsweringRunKind Kind => AnsweringRunKind.Gaps;

    public async Task<object> RunAsync(Guid runId, string input, Func<int, int, Task> report, CancellationToken cancellationToken)
    {
        var asked = await gaps.ListUnansweredAsync(clock.GetUtcNow() - s_past, MostQuestions, cancellationToken);
        await report(0, asked.Count);
        var space = new QuestionSpace([.. asked.Select(question => question.Text)], encoder, cancellationToken);
        var clusters = QuestionClusters.Of(space, cancellationToken);
        await report(asked.Count, asked.Count);
        var found = await SaveAsync([.. clusters.Select(cluster => cluster.Select(i => asked[i]).ToList())], cancellationToken);
        return new GapsResult(asked.Count, found);
    }

    private async Task<int> SaveAsync(IReadOnlyList<List<UnansweredQuestion>> clusters, CancellationToken cancellationToken)
    {
        var known = (await gaps.ListAsync(cancellationToken)).ToDictionary(gap => gap.Id);
        var questions = await gaps.ListQuestionsAsync(cancellationToken);
        var gapOf = questions.GroupBy(question => question.MessageId).ToDictionary(group => group.Key, group => group.First().GapId);
        gaps.Remove(questions);
        await unitOfWork.SaveAsync(cancellationToken);
        foreach (var cluster in clusters)
        {
            var gap = TakeKnown(cluster, gapOf, known) ?? AddNew();
            gap.Describe(MostCommon(cluster.Select(question => question.Intent)), MostCommon(cluster.Select(question => question.ProductArea)));
            foreach (var (position, question) in cluster.Index())
                gaps.Add(new GapQuestion(gap.Id, question, position));
        }

        // What nobody asks any more is no gap; what somebody has decided about is remembered.
        foreach (var gone in known.Values.Where(gap => gap.State == GapState.Open))
            gaps.Remove(gone);
        await unitOfWork.SaveAsync(cancellationToken);
        return clusters.Count;
    }

    private KnowledgeGap AddNew()
    {
        var gap = new KnowledgeGap(clock.GetUtcNow());
        gaps.Add(gap);
        return gap;
    }

    /// <summary>The gap in which most of these questions were before; it can be taken once.</summary>
    private static KnowledgeGap? TakeKnown(List<UnansweredQuestion> cluster, Dictionary<Guid, Guid> gapOf, Dictionary<Guid, KnowledgeGap> known)
    {
        var before = cluster.Where(question => gapOf.ContainsKey(question.MessageId)).GroupBy(question => gapOf[question.MessageId])
            .Where(group => known.ContainsKey(group.Key)).MaxBy(group => group.Count());
        return before is not null && known.Remove(before.Key, out var gap) ? gap : null;
    }

    private static string MostCommon(IEnumerable<string> names) => names.GroupBy(name => name, StringComparer.Ordinal).MaxBy(group => group.Count())!.Key;
}

/// <summary>What a search for gaps found.</summary>
internal sealed record GapsResult(int Questions, int Gaps);
