namespace SupportMax.Saas.Knowledge;

internal sealed class FaqPublishing(IFaqRepository faqs, FaqQuota quota, FaqChanges changes, TimeProvider time) : IFaqPublishing
{
    public Task<FaqDto> PublishAsync(Guid id, int? version, string editor, CancellationToken cancellationToken) => MoveAsync(
        id,
        version,
        async faq =>
        {
            if (faq.Status == FaqStatus.Archived)
                await quota.RequireRoomAsync(cancellationToken);
            faq.Publish(time.GetUtcNow());
        },
        editor,
        cancellationToken);

    public Task<FaqDto> ArchiveAsync(Guid id, int? version, string editor, CancellationToken cancellationToken) =>
        MoveAsync(
            id,
            version,
            faq =>
            {
                faq.Archive(time.GetUtcNow());
                return Task.CompletedTask;
            },
            editor,
            cancellationToken);

    private async Task<FaqDto> MoveAsync(Guid id, int? version, Func<Faq, Task> move, string editor, CancellationToken cancellationToken)
    {
        var faq = await faqs.GetAsync(id, cancellationToken);
        faq.EnsureVersion(version ?? faq.Version);
        var before = faq.Version;
        await move(faq);
        return faq.Version == before ? faq.ToDto() : await changes.SaveAsync(faq, editor, cancellationToken);
    }
}
