using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>How many FAQs the current tenant may still add; archived ones take no room.</summary>
internal sealed class FaqQuota(IFaqRepository faqs, IFeatureChecker features)
{
    /// <summary>How many there is room for; never below 0.</summary>
    public async Task<long> GetRoomAsync(CancellationToken cancellationToken) =>
        Math.Max(0, await features.GetLimitAsync(FeatureNames.MaxFaqs) - await faqs.CountUnarchivedAsync(cancellationToken));

    /// <summary>Does nothing when there is room for one more.</summary>
    /// <exception cref="BusinessException"><see cref="KnowledgeErrorCodes.QuotaReached"/></exception>
    public async Task RequireRoomAsync(CancellationToken cancellationToken)
    {
        if (await GetRoomAsync(cancellationToken) == 0)
            throw new BusinessException(KnowledgeErrorCodes.QuotaReached, ErrorKind.Forbidden);
    }
}
