using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Knowledge;

internal sealed class FaqRepository(SupportMaxDbContext context) : IFaqRepository
{
    public Task<Faq?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<Faq>().SingleOrDefaultAsync(faq => faq.Id == id, cancellationToken);

    public async Task<IReadOnlyDictionary<string, Faq>> FindByExternalIdsAsync(IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        await context.Set<Faq>().Where(faq => faq.ExternalId != null && externalIds.Contains(faq.ExternalId))
            .ToDictionaryAsync(faq => faq.ExternalId!, StringComparer.Ordinal, cancellationToken);

    public async Task<IReadOnlyList<Faq>> ListPublishedAsync(CancellationToken cancellationToken) =>
        await context.Set<Faq>().AsNoTracking().Where(faq => faq.Status == FaqStatus.Published).OrderBy(faq => faq.Id).ToListAsync(cancellationToken);

    public void Add(Faq faq) => context.Add(faq);

    public void Add(FaqVersion version) => context.Add(version);

    public void Remove(Faq faq) => context.Remove(faq);
}
