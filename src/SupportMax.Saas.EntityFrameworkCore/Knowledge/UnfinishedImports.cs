using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

internal sealed class UnfinishedImports(SupportMaxDbContext context) : IUnfinishedImports
{
    public async Task<IReadOnlyList<UnfinishedImport>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await context.Database
            .SqlQuery<Row>($"select tenant_id as \"TenantId\", import_id as \"ImportId\" from unfinished_imports()").ToListAsync(cancellationToken);
        return [.. rows.Select(row => new UnfinishedImport(new TenantId(row.TenantId), row.ImportId))];
    }

    private sealed record Row(Guid TenantId, Guid ImportId);
}
