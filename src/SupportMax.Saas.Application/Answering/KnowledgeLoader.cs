using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Reads a tenant's published FAQs and makes them searchable.</summary>
internal sealed class KnowledgeLoader(TenantScopes scopes, ISentenceEncoder encoder)
{
    public Task<KnowledgeSnapshot> LoadAsync(TenantId tenantId, KnowledgeIndex? previous, CancellationToken cancellationToken) =>
        scopes.RunAsync(tenantId, async services =>
        {
            var faqs = await services.GetRequiredService<IFaqRepository>().ListPublishedAsync(cancellationToken);
            var store = services.GetRequiredService<ITextEncodingStore>();
            // After the first build the previous index has the encodings of nearly every text already.
            var encodings = new StoredEncodings(previous is null ? await store.LoadAsync(cancellationToken) : new Dictionary<TextKey, byte[]>());
            KnowledgeIndex index;
            try
            {
                index = KnowledgeIndex.Build([.. faqs.Select(ToEntry)], encoder, encodings, previous, cancellationToken);
            }
            finally
            {
                // What a stop interrupts need not be encoded again.
                await store.SaveAsync(encodings.Added, CancellationToken.None);
            }

            return new KnowledgeSnapshot(index, faqs.ToDictionary(faq => faq.Id, ToPublished), KnowledgeRevision.Of(faqs));
        });

    /// <summary>A FAQ as the index takes it.</summary>
    public static KnowledgeEntry ToEntry(Faq faq) =>
        new(faq.Id, faq.Question, faq.Alternatives, faq.Answer, faq.Intent.ToString(), faq.ProductArea, faq.Language);

    /// <summary>A FAQ as a reply needs it.</summary>
    public static PublishedFaq ToPublished(Faq faq) => new(faq.Id, faq.ExternalId, faq.Question, faq.Answer, faq.Intent.ToString(), faq.ProductArea, faq.Language);
}
