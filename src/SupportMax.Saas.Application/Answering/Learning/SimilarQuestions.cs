using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Finds past questions like a given one, and asks them again.</summary>
internal sealed class SimilarQuestions(ILearningQueries queries, Outcomes outcomes, ISentenceEncoder encoder, TimeProvider clock)
{
    private const int MostCompared = 1_000;
    private const int MostShown = 20;

    /// <summary>Below, questions share a topic at best.</summary>
    private const float LeastLikeness = 0.3f;

    private static readonly TimeSpan s_past = TimeSpan.FromDays(90);

    /// <summary>The most alike first, without the one that was asked itself.</summary>
    public async Task<IReadOnlyList<SimilarQuestionDto>> FindAsync(string question, Guid messageId, CancellationToken cancellationToken)
    {
        var asked = (await queries.ListAskedAsync(clock.GetUtcNow() - s_past, MostCompared, cancellationToken))
            .Where(other => other.MessageId != messageId).DistinctBy(other => other.Wording, StringComparer.OrdinalIgnoreCase).ToList();
        var likeness = new QuestionSpace([question, .. asked.Select(other => other.Text)], encoder, cancellationToken).LikenessTo(0);
        var judge = await outcomes.PrepareAsync(cancellationToken);
        return [.. asked.Select((other, i) => (Asked: other, Likeness: likeness[i + 1])).Where(other => other.Likeness >= LeastLikeness)
            .OrderByDescending(other => other.Likeness).Take(MostShown).Select(other => ToDto(other.Asked, other.Likeness, judge.Judge(other.Asked)))];
    }

    private static SimilarQuestionDto ToDto(AskedQuestion asked, float likeness, OutcomeDto now) => new(
        asked.ConversationId, asked.MessageId, asked.Text, Math.Round(Math.Clamp(likeness, 0, 1), 3), asked.AskedAt, asked.Outcome, now, now.DiffersFrom(asked.Outcome));
}
