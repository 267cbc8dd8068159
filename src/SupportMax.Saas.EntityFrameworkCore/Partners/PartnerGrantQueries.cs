using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerGrantQueries(SupportMaxDbContext context) : IPartnerGrantQueries
{
    public async Task<PagedResult<PartnerGrantDto>> ListAsync(PageRequest page, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var live = context.Set<PartnerGrant>().AsNoTracking().Where(grant => grant.CodeUsedAt != null && grant.EndsAt > now);
        var sorted = page is { SortColumn: "createdat", IsDescending: false } ? live.OrderBy(grant => grant.CreatedAt) : live.OrderByDescending(grant => grant.CreatedAt);
        var items = await sorted.Skip(page.SkipCount).Take(page.MaxResultCount)
            .Join(context.Set<PartnerClient>(), grant => grant.ClientId, client => client.Id, (grant, client) => new { grant, client.Name })
            .Join(context.Users, row => row.grant.PersonId, person => person.Id, (row, person) => new { row.grant, row.Name, person })
            .ToListAsync(cancellationToken);
        return new PagedResult<PartnerGrantDto>(
            await live.LongCountAsync(cancellationToken),
            [.. items.Select(row => new PartnerGrantDto(
                row.grant.Id, row.grant.ClientId, row.Name, row.person.DisplayName, row.grant.Scopes, row.grant.CreatedAt, row.grant.LastUsedAt, row.grant.EndsAt))]);
    }
}
