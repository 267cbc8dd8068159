using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Knowledge;

internal sealed class ProductAreaRepository(SupportMaxDbContext context) : IProductAreaRepository
{
    public async Task<IReadOnlyList<ProductArea>> ListAsync(CancellationToken cancellationToken) =>
        await context.Set<ProductArea>().OrderBy(area => area.Position).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> ListUsedAsync(CancellationToken cancellationToken) =>
        await context.Set<Faq>().Select(faq => faq.ProductArea).Distinct().ToListAsync(cancellationToken);

    public void Add(ProductArea area) => context.Add(area);

    public void Remove(ProductArea area) => context.Remove(area);
}
