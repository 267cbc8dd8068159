using SupportMax.Saas.Answering;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

internal sealed class Duplicates(IFaqRepository faqs, DuplicateSearches searches, ICurrentTenant currentTenant) : IDuplicates
{
    private const int MostShown = 200;

    // A base of 500 takes about a second; of a larger one the caller is told to come back.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(5);

    public async Task<DuplicateListDto> FindAsync(CancellationToken cancellationToken)
    {
        var published = await faqs.ListPublishedAsync(cancellationToken);
        var revision = KnowledgeRevision.Of(published);
        var search = searches.Get(currentTenant.Id, revision, [.. published.Select(KnowledgeLoader.ToEntry)]);
        await Task.WhenAny(search, Task.Delay(s_longestWait, cancellationToken));
        if (!search.IsCompleted)
            return new DuplicateListDto(IsReady: false, revision, 0, []);
        var pairs = await search;
        var byId = published.ToDictionary(faq => faq.Id);
        return new DuplicateListDto(IsReady: true, revision, pairs.Count, [.. pairs.Take(MostShown).Select(pair => new DuplicatePairDto(
            pair.IsContradiction ? DuplicateKind.Contradiction : DuplicateKind.Duplicate, Math.Round(pair.Likeness, 3), ToDto(byId[pair.First]), ToDto(byId[pair.Second]), pair.Reasons))]);
    }

    private static DuplicateFaqDto ToDto(Faq faq) => new(faq.Id, faq.ExternalId, faq.Question, faq.Answer, faq.ProductArea);
}
