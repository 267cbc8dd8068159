using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

internal sealed class FaqEditing(IFaqRepository faqs, IProductAreaRepository areas, FaqQuota quota, FaqChanges changes, TimeProvider time) : IFaqEditing
{
    public async Task<FaqDto> CreateAsync(FaqInput input, string editor, CancellationToken cancellationToken)
    {
        await quota.RequireRoomAsync(cancellationToken);
        var faq = new Faq(await CheckAsync(input.ToContent(), cancellationToken), time.GetUtcNow());
        faqs.Add(faq);
        return await changes.SaveAsync(faq, editor, cancellationToken);
    }

    public async Task<FaqDto> UpdateAsync(Guid id, FaqUpdateInput input, string editor, CancellationToken cancellationToken)
    {
        var faq = await faqs.GetAsync(id, cancellationToken);
        var content = await CheckAsync(input.ToContent(faq.ExternalId), cancellationToken);
        faq.EnsureVersion(input.Version);
        faq.Edit(content, time.GetUtcNow());
        return await changes.SaveAsync(faq, editor, cancellationToken);
    }

    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var faq = await faqs.GetAsync(id, cancellationToken);
        faq.Delete();
        faqs.Remove(faq);
        await changes.SaveAsync(cancellationToken);
    }

    private async Task<FaqContent> CheckAsync(FaqContent content, CancellationToken cancellationToken)
    {
        var checkedContent = FaqContent.Check(content);
        var names = new ProductAreaNames(await areas.ListAsync(cancellationToken));
        var area = names.Find(checkedContent.ProductArea)
            ?? throw new BusinessException(KnowledgeErrorCodes.ProductAreaUnknown, ErrorKind.BadInput, "productArea");
        return checkedContent with { ProductArea = area };
    }
}
