using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

/// <summary>Finds and shows the tenant's FAQs.</summary>
public interface IFaqCatalog
{
    /// <summary>A page of FAQs.</summary>
    /// <exception cref="BusinessException">The paging, intent or status makes no sense.</exception>
    Task<PagedResult<FaqDto>> ListAsync(FaqListRequest request, CancellationToken cancellationToken);

    /// <summary>One FAQ.</summary>
    /// <exception cref="BusinessException"><see cref="KnowledgeErrorCodes.FaqNotFound"/></exception>
    Task<FaqDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>All versions of a FAQ, newest first.</summary>
    /// <exception cref="BusinessException"><see cref="KnowledgeErrorCodes.FaqNotFound"/></exception>
    Task<ListResult<FaqVersionDto>> ListVersionsAsync(Guid id, CancellationToken cancellationToken);
}
