using SupportMax.Saas.Answering;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Writes a change of the current tenant's FAQs: with its version, and searchable when the caller learns of it.</summary>
internal sealed class FaqChanges(IFaqRepository faqs, IUnitOfWork unitOfWork, IKnowledgeIndexes indexes, ICurrentTenant currentTenant)
{
    // A build takes a fraction of this; on a busy machine the change is written all the same, and searchable a moment later.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(2);

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
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        wait.CancelAfter(s_longestWait);
        await indexes.WaitUntilCurrentAsync(currentTenant.Id, wait.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
