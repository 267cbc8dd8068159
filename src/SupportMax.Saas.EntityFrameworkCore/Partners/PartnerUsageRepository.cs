using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerUsageRepository(SupportMaxDbContext context, ICurrentTenant currentTenant) : IPartnerUsageRepository
{
    public Task AddAsync(IReadOnlyList<PartnerUsageCount> counts, CancellationToken cancellationToken)
    {
        Guid[] clients = [.. counts.Select(count => count.ClientId)];
        DateOnly[] days = [.. counts.Select(count => count.Day)];
        string[] kinds = [.. counts.Select(count => count.Kind.ToString())];
        long[] numbers = [.. counts.Select(count => count.Count)];
        return context.Database.ExecuteSqlAsync(
            $"""
             insert into partner_usage (tenant_id, client_id, day, kind, count)
             select {currentTenant.Id.Value}, given.client_id, given.day, given.kind, given.count
             from unnest({clients}, {days}, {kinds}, {numbers}) as given (client_id, day, kind, count)
             join partner_clients client on client.id = given.client_id
             on conflict (client_id, day, kind) do update set count = partner_usage.count + excluded.count
             """,
            cancellationToken);
    }

    public async Task<IReadOnlyList<PartnerUsage>> ListAsync(DateOnly since, CancellationToken cancellationToken) =>
        await context.Set<PartnerUsage>().AsNoTracking().Where(usage => usage.Day >= since).ToListAsync(cancellationToken);
}
