namespace SupportMax.Saas.Knowledge;

/// <summary>The current tenant's gaps.</summary>
public interface IKnowledgeGapRepository
{
    /// <summary>The gap, or null.</summary>
    Task<KnowledgeGap?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>All gaps.</summary>
    Task<IReadOnlyList<KnowledgeGap>> ListAsync(CancellationToken cancellationToken);

    /// <summary>All questions of all gaps.</summary>
    Task<IReadOnlyList<GapQuestion>> ListQuestionsAsync(CancellationToken cancellationToken);

    /// <summary>Questions that the bot left to a person, newest first, with the words that the conversations still have.</summary>
    Task<IReadOnlyList<UnansweredQuestion>> ListUnansweredAsync(DateTimeOffset since, int take, CancellationToken cancellationToken);

    /// <summary>Adds a gap; written with the unit of work.</summary>
    void Add(KnowledgeGap gap);

    /// <summary>Adds a question to a gap.</summary>
    void Add(GapQuestion question);

    /// <summary>Removes a gap.</summary>
    void Remove(KnowledgeGap gap);

    /// <summary>Removes questions from their gaps.</summary>
    void Remove(IEnumerable<GapQuestion> questions);
}
