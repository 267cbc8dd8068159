using SupportMax.Saas.Errors;
using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Partners;

/// <summary>The tenant's FAQs page by page, for partners' clients.</summary>
public interface IPartnerFaqs
{
    /// <summary>FAQs, the newest first.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.PageInvalid"/>, or the status is none.</exception>
    Task<CursorPage<FaqDto>> ListAsync(CursorRequest page, string? status, string? language, CancellationToken cancellationToken);
}
