using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Answering;

/// <summary>Makes the knowledge searchable that there would be after a change, with models of its own.</summary>
internal sealed class PlannedKnowledge(IFaqRepository faqs, ITextEncodingStore store, ISentenceEncoder encoder, TimeProvider clock)
{
    /// <summary>The knowledge with the planned FAQs; it takes as long as training the live models does.</summary>
    public async Task<KnowledgeSnapshot> BuildAsync(KnowledgeSnapshot live, IReadOnlyList<FaqPlan> plans, CancellationToken cancellationToken)
    {
        if (plans.Count == 0)
            return live;
        var published = (await faqs.ListPublishedAsync(cancellationToken)).ToDictionary(faq => faq.Id);
        foreach (var faq in await faqs.ReadAsync([.. plans.Select(plan => plan.FaqId)], cancellationToken))
            published[faq.Id] = faq;
        foreach (var plan in plans)
        {
            // These are copies to read: nothing that happens to them is written.
            if (!published.TryGetValue(plan.FaqId, out var faq))
                continue;
            if (plan.Content is not null)
                faq.Edit(plan.Content, clock.GetUtcNow());
            faq.Publish(clock.GetUtcNow());
        }

        var encodings = new StoredEncodings(await store.LoadAsync(cancellationToken));
        var index = KnowledgeIndex.Build([.. published.Values.Select(KnowledgeLoader.ToEntry)], encoder, encodings, live.Index, cancellationToken).Train(cancellationToken);
        return new KnowledgeSnapshot(index, published.Values.ToDictionary(faq => faq.Id, KnowledgeLoader.ToPublished), KnowledgeRevision.Of(published.Values));
    }
}
