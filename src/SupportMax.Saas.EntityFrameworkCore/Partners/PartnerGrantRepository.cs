using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerGrantRepository(SupportMaxDbContext context) : IPartnerGrantRepository
{
    public Task<PartnerGrant?> LockByCodeAsync(byte[] codeHash, CancellationToken cancellationToken) =>
        context.Set<PartnerGrant>().FromSql($"select * from partner_grants where code_hash = {codeHash} for update").SingleOrDefaultAsync(cancellationToken);

    public async Task<(RefreshToken Token, PartnerGrant Grant)?> LockByRefreshTokenAsync(byte[] hash, CancellationToken cancellationToken)
    {
        // The consent first: whoever revokes it takes the same way.
        var grant = await context.Set<PartnerGrant>().FromSql(
            $"select * from partner_grants where id = (select grant_id from partner_refresh_tokens where hash = {hash}) for update").SingleOrDefaultAsync(cancellationToken);
        return grant is not null && await context.Set<RefreshToken>().SingleOrDefaultAsync(token => token.Hash == hash, cancellationToken) is { } found ? (found, grant) : null;
    }

    public Task<PartnerGrant?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<PartnerGrant>().AsNoTracking().SingleOrDefaultAsync(grant => grant.Id == id, cancellationToken);

    public void Add(PartnerGrant grant) => context.Add(grant);

    public void Add(RefreshToken token) => context.Add(token);

    public async Task<bool> RevokeAsync(Guid id, CancellationToken cancellationToken) =>
        await context.Set<PartnerGrant>().Where(grant => grant.Id == id).ExecuteDeleteAsync(cancellationToken) > 0;

    public async Task ForgetEndedAsync(Guid clientId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await context.Set<PartnerGrant>().Where(grant => grant.ClientId == clientId && grant.EndsAt <= now).ExecuteDeleteAsync(cancellationToken);
        await context.Set<RefreshToken>()
            .Where(token => token.ExpiresAt <= now && context.Set<PartnerGrant>().Any(grant => grant.Id == token.GrantId && grant.ClientId == clientId)).ExecuteDeleteAsync(cancellationToken);
    }
}
