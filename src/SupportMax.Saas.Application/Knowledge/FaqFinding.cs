using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

internal static class FaqFinding
{
    public static async Task<Faq> GetAsync(this IFaqRepository faqs, Guid id, CancellationToken cancellationToken) =>
        await faqs.FindAsync(id, cancellationToken) ?? throw new BusinessException(KnowledgeErrorCodes.FaqNotFound, ErrorKind.NotFound);
}
