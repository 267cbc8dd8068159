using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

internal sealed class FaqBulk(IFaqRepository faqs, IProductAreaRepository areas, FaqQuota quota, FaqChanges changes, TimeProvider time) : IFaqBulk
{
    private const int MaxFaqs = 1_000;

    public async Task<BulkResultDto> RunAsync(BulkInput input, string editor, CancellationToken cancellationToken)
    {
        if (input is not { Action: { } action, Ids: { Count: >= 1 and <= MaxFaqs } wanted })
            throw new BusinessException(KnowledgeErrorCodes.BulkInvalid, ErrorKind.BadInput, "action", "ids");
        var ids = wanted.Distinct().ToList();
        var found = await faqs.ListAsync(ids, cancellationToken);
        if (found.Count < ids.Count)
            throw new BusinessException(KnowledgeErrorCodes.FaqNotFound, ErrorKind.NotFound, "ids");
        var change = await ChangeForAsync(action, input.ProductArea, found, cancellationToken);
        var changed = found.Count(faq => Apply(faq, change, editor));
        if (action == BulkAction.Delete)
        {
            foreach (var faq in found)
                faqs.Remove(faq);
            changed = found.Count;
        }

        await changes.SaveAsync(cancellationToken);
        return new BulkResultDto(changed, found.Count - changed);
    }

    private async Task<Action<Faq>> ChangeForAsync(BulkAction action, string? productArea, IReadOnlyList<Faq> found, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (action)
        {
            case BulkAction.Publish:
                if (await quota.GetRoomAsync(cancellationToken) < found.Count(faq => faq.Status == FaqStatus.Archived))
                    throw new BusinessException(KnowledgeErrorCodes.QuotaReached, ErrorKind.Forbidden);
                return faq => faq.Publish(now);
            case BulkAction.Archive:
                return faq => faq.Archive(now);
            case BulkAction.Move:
                var area = new ProductAreaNames(await areas.ListAsync(cancellationToken)).Find(productArea ?? "")
                    ?? throw new BusinessException(KnowledgeErrorCodes.ProductAreaUnknown, ErrorKind.BadInput, "productArea");
                return faq =>
                {
                    if (faq.ProductArea != area)
                        faq.Edit(faq.ToContent() with { ProductArea = area }, now);
                };
            default:
                return _ => { };
        }
    }

    /// <summary>Returns whether the FAQ has a new version.</summary>
    private bool Apply(Faq faq, Action<Faq> change, string editor)
    {
        var before = faq.Version;
        change(faq);
        if (faq.Version == before)
            return false;
        faqs.Add(new FaqVersion(faq, editor));
        return true;
    }
}
