using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Knowledge;

internal sealed class FaqRepository(SupportMaxDbContext context) : IFaqRepository
{
    public Task<Faq?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<Faq>().SingleOrDefaultAsync(faq => faq.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Faq>> ListAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await context.Set<Faq>().Where(faq => ids.Contains(faq.Id)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<string, Faq>> FindByExportKeysAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var ids = keys.Select(key => Guid.TryParseExact(key, "D", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        var byExternalId = await context.Set<Faq>().Where(faq => faq.ExternalId != null && keys.Contains(faq.ExternalId)).ToListAsync(cancellationToken);
        var byId = ids.Count == 0
            ? []
            : await context.Set<Faq>().Where(faq => faq.ExternalId == null && ids.Contains(faq.Id)).ToListAsync(cancellationToken);
        return byExternalId.Concat(byId).DistinctBy(ExportKey, StringComparer.Ordinal).ToDictionary(ExportKey, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<Faq>> FindByQuestionsAsync(IReadOnlyCollection<string> questions, CancellationToken cancellationToken) =>
        // The statuses are named for the index, which begins with them.
        questions.Count == 0 ? [] : await context.Set<Faq>().Where(faq => (faq.Status == FaqStatus.Published || faq.Status == FaqStatus.Draft) && questions.Contains(faq.Question))
            .OrderBy(faq => faq.CreatedAt).ThenBy(faq => faq.Id).ToListAsync(cancellationToken);

    public async IAsyncEnumerable<FaqContent> StreamForExportAsync()
    {
        var faqs = context.Set<Faq>().AsNoTracking().Where(faq => faq.Status != FaqStatus.Archived)
            .OrderBy(faq => faq.ProductArea).ThenBy(faq => faq.Question).ThenBy(faq => faq.ExternalId).ThenBy(faq => faq.Id);
        await foreach (var faq in faqs.AsAsyncEnumerable())
            yield return faq.ToContent() with { ExternalId = ExportKey(faq) };
    }

    public async Task<IReadOnlyList<Faq>> ListPublishedAsync(CancellationToken cancellationToken) =>
        await context.Set<Faq>().AsNoTracking().Where(faq => faq.Status == FaqStatus.Published).OrderBy(faq => faq.Id).ToListAsync(cancellationToken);

    public Task<long> CountUnarchivedAsync(CancellationToken cancellationToken) =>
        context.Set<Faq>().LongCountAsync(faq => faq.Status != FaqStatus.Archived, cancellationToken);

    public async Task<IReadOnlyList<Faq>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await context.Set<Faq>().AsNoTracking().Where(faq => ids.Contains(faq.Id)).ToListAsync(cancellationToken);

    public void Add(Faq faq) => context.Add(faq);

    public void Add(FaqVersion version) => context.Add(version);

    public void Remove(Faq faq) => context.Remove(faq);

    private static string ExportKey(Faq faq) => faq.ExternalId ?? faq.Id.ToString("D");
}
