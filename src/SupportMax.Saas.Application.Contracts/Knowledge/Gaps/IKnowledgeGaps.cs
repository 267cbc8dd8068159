using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

/// <summary>What customers of the current tenant ask and its knowledge does not answer.</summary>
public interface IKnowledgeGaps
{
    /// <summary>The gaps, most asked first.</summary>
    /// <param name="page">The page.</param>
    /// <param name="state">Only those in this state; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<GapListDto> ListAsync(PageRequest page, GapState? state, CancellationToken cancellationToken);

    /// <summary>Searches anew in the background, unless a search is under way.</summary>
    Task RefreshAsync(string member, CancellationToken cancellationToken);

    /// <summary>
    /// Drafts a FAQ: the most central wording as question, others as phrasings, and as answer what agents replied, or a note that it is to be written. It answers nobody before it is published.
    /// </summary>
    /// <exception cref="BusinessException"><see cref="KnowledgeErrorCodes.GapNotFound"/>, <see cref="KnowledgeErrorCodes.GapClosed"/></exception>
    Task<FaqDto> DraftAsync(Guid id, string member, CancellationToken cancellationToken);

    /// <summary>Says that it is none; it stays so as long as the same questions are asked.</summary>
    /// <exception cref="BusinessException"><see cref="KnowledgeErrorCodes.GapNotFound"/>, <see cref="KnowledgeErrorCodes.GapClosed"/></exception>
    Task DismissAsync(Guid id, string member, CancellationToken cancellationToken);
}
