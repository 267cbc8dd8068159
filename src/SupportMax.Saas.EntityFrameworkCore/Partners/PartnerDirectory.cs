using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerDirectory(SupportMaxDbContext context) : IPartnerDirectory
{
    public Task<TenantId?> FindTenantOfClientAsync(Guid clientId, CancellationToken cancellationToken) =>
        FirstAsync(context.Database.SqlQuery<Guid?>($"select partner_client_tenant({clientId}) as \"Value\""), cancellationToken);

    public Task<TenantId?> FindTenantOfTokenAsync(byte[] hash, CancellationToken cancellationToken) =>
        FirstAsync(context.Database.SqlQuery<Guid?>($"select partner_token_tenant({hash}) as \"Value\""), cancellationToken);

    private static async Task<TenantId?> FirstAsync(IQueryable<Guid?> found, CancellationToken cancellationToken) =>
        (await found.ToListAsync(cancellationToken))[0] is { } id ? new TenantId(id) : null;
}
