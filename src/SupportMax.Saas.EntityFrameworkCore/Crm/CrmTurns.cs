using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

internal sealed class CrmTurns(SupportMaxDbContext context) : ICrmTurns
{
    public async Task<IReadOnlyList<CrmTurn>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await context.Database.SqlQuery<Row>($"select tenant_id as \"TenantId\", due_at as \"DueAt\" from crm_turns() order by due_at").ToListAsync(cancellationToken);
        return [.. rows.Select(row => new CrmTurn(new TenantId(row.TenantId), row.DueAt))];
    }

    private sealed record Row(Guid TenantId, DateTimeOffset DueAt);
}
