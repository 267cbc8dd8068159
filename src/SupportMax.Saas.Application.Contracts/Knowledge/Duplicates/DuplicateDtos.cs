namespace SupportMax.Saas.Knowledge;

/// <summary>Pairs of published FAQs that say the same, or contradict each other.</summary>
/// <param name="IsReady">False while a large base is still being compared: ask again in some seconds.</param>
/// <param name="KnowledgeRevision">The knowledge that was compared.</param>
/// <param name="TotalCount">How many pairs there are.</param>
/// <param name="Items">The first 200: contradictions first, then by score.</param>
public sealed record DuplicateListDto(bool IsReady, string KnowledgeRevision, int TotalCount, IReadOnlyList<DuplicatePairDto> Items);

/// <summary>Two FAQs that a person should look at together.</summary>
/// <param name="Kind">What is the matter.</param>
/// <param name="Score">How alike their questions are, 0–1.</param>
/// <param name="First">One of them.</param>
/// <param name="Second">The other one.</param>
/// <param name="Reasons">Why, in words.</param>
public sealed record DuplicatePairDto(DuplicateKind Kind, double Score, DuplicateFaqDto First, DuplicateFaqDto Second, IReadOnlyList<string> Reasons);

/// <summary>A FAQ of a pair.</summary>
public sealed record DuplicateFaqDto(Guid Id, string? ExternalId, string Question, string Answer, string ProductArea);

/// <summary>Looks for FAQs that say the same, or contradict each other.</summary>
public interface IDuplicates
{
    /// <summary>Compares the current tenant's published FAQs; the same knowledge is compared once.</summary>
    Task<DuplicateListDto> FindAsync(CancellationToken cancellationToken);
}
