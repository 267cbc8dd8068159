using SupportMax.Saas.Answering;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Writes a change of the current tenant's FAQs: with its version, and known to the answer engine.</summary>
internal sealed class FaqChanges(IFaqRepository faqs, IUnitOfWork unitOfWork, IKnowledgeIndexes indexes, ICurrentTenant currentTenant)
{
    public async Task<FaqDto> SaveAsync(Faq faq, string editor, CancellationToken cancellationToken)
    {
        faqs.Add(new FaqVersion(faq, editor));
        await SaveAsync(cancellationToken);
        return faq.ToDto();
    }

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await unitOfWork.SaveAsync(cancellationToken);
        indexes.Invalidate(currentTenant.Id);
    }
}
