using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

internal sealed class EmailMailboxes(SupportMaxDbContext context) : IEmailMailboxes
{
    public async Task<IReadOnlyList<EnabledMailbox>> ListEnabledAsync(CancellationToken cancellationToken)
    {
        var rows = await context.Database
            .SqlQuery<Row>($"select tenant_id as \"TenantId\", changed_at as \"ChangedAt\" from enabled_mailboxes()").ToListAsync(cancellationToken);
        return [.. rows.Select(row => new EnabledMailbox(new TenantId(row.TenantId), row.ChangedAt))];
    }

    private sealed record Row(Guid TenantId, DateTimeOffset ChangedAt);
}
