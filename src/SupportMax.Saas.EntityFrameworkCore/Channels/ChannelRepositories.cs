using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

internal sealed class VisitorRepository(SupportMaxDbContext context, ICurrentTenant currentTenant) : IVisitorRepository
{
    public Task<Visitor?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<Visitor>().SingleOrDefaultAsync(visitor => visitor.Id == id, cancellationToken);

    public Task<Visitor?> FindByExternalIdAsync(string externalId, CancellationToken cancellationToken) =>
        context.Set<Visitor>().SingleOrDefaultAsync(visitor => visitor.ExternalId == externalId, cancellationToken);

    public Task EnsureAsync(IReadOnlyDictionary<Guid, VisitorPlace> visitors, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Always in the same order: two that ensure the same rows must not wait for each other.
        var inOrder = visitors.OrderBy(visitor => visitor.Key).ToList();
        var (locales, pages, devices) = (Column(place => place.Locale), Column(place => place.Page), Column(place => place.Device));
        return context.Database.ExecuteSqlAsync(
            $"""
             insert into visitors (id, tenant_id, locale, page, device, created_at, last_seen_at)
             select id, {currentTenant.Id.Value}, locale, page, device, {now}, {now}
             from unnest({inOrder.Select(visitor => visitor.Key).ToArray()}, {locales}, {pages}, {devices}) as visitor (id, locale, page, device)
             on conflict (id) do nothing
             """,
            cancellationToken);

        string?[] Column(Func<VisitorPlace, string?> of) => [.. inOrder.Select(visitor => of(visitor.Value))];
    }

    public async Task<IReadOnlyList<Visitor>> ListAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await context.Set<Visitor>().AsNoTracking().Where(visitor => ids.Contains(visitor.Id)).ToListAsync(cancellationToken);

    public void Add(Visitor visitor) => context.Add(visitor);
}

internal sealed class WebChannelRepository(SupportMaxDbContext context) : IWebChannelRepository
{
    public async Task<TenantId?> FindTenantAsync(string websiteToken, CancellationToken cancellationToken)
    {
        var found = await context.Database.SqlQuery<Guid>($"select website_tenant({websiteToken}) as \"Value\" where website_tenant({websiteToken}) is not null")
            .ToListAsync(cancellationToken);
        return found.Count == 0 ? null : new TenantId(found[0]);
    }

    public Task<WebChannel?> FindAsync(CancellationToken cancellationToken) => context.Set<WebChannel>().SingleOrDefaultAsync(cancellationToken);

    public Task NoteSeenAsync(string site, DateTimeOffset now, DateTimeOffset unlessSince, CancellationToken cancellationToken) =>
        context.Set<WebChannel>().Where(channel => channel.LastSeenAt == null || channel.LastSeenAt < unlessSince || channel.LastSeenOn != site)
            .ExecuteUpdateAsync(set => set.SetProperty(channel => channel.LastSeenAt, now).SetProperty(channel => channel.LastSeenOn, site), cancellationToken);

    public void Add(WebChannel channel) => context.Add(channel);
}
