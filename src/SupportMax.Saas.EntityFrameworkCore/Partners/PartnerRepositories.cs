using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerClientRepository(SupportMaxDbContext context) : IPartnerClientRepository
{
    public Task<PartnerClient?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<PartnerClient>().AsNoTracking().SingleOrDefaultAsync(client => client.Id == id, cancellationToken);

    public Task<PartnerClient?> FindForUpdateAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<PartnerClient>().FromSql($"select * from partner_clients where id = {id} for update").SingleOrDefaultAsync(cancellationToken);

    public async Task<(IReadOnlyList<PartnerClient> Items, long TotalCount)> PageAsync(string? filter, int skip, int take, CancellationToken cancellationToken)
    {
        var query = context.Set<PartnerClient>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter))
            query = query.Where(client => EF.Functions.ILike(client.Name, LikePattern.Containing(filter), LikePattern.Escape));
        var page = await query.OrderBy(client => client.Name).ThenBy(client => client.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return (page, await query.LongCountAsync(cancellationToken));
    }

    public Task NoteUseAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken) =>
        context.Set<PartnerClient>().Where(client => client.Id == id).ExecuteUpdateAsync(set => set.SetProperty(client => client.LastUsedAt, now), cancellationToken);

    public void Add(PartnerClient client) => context.Add(client);

    public void Remove(PartnerClient client) => context.Remove(client);
}

internal sealed class PartnerTokenRepository(SupportMaxDbContext context) : IPartnerTokenRepository
{
    public async Task<(PartnerToken Token, PartnerClient Client)?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        var found = await context.Set<PartnerToken>().AsNoTracking().Where(token => token.Hash == hash)
            .Join(context.Set<PartnerClient>(), token => token.ClientId, client => client.Id, (token, client) => new { token, client })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.token, found.client);
    }

    public void Add(PartnerToken token) => context.Add(token);

    public Task RevokeAsync(byte[] hash, CancellationToken cancellationToken) =>
        context.Set<PartnerToken>().Where(token => token.Hash == hash).ExecuteDeleteAsync(cancellationToken);

    public Task RevokeOfSecretAsync(Guid secretId, CancellationToken cancellationToken) =>
        context.Set<PartnerToken>().Where(token => token.SecretId == secretId).ExecuteDeleteAsync(cancellationToken);

    public Task ForgetExpiredAsync(Guid clientId, DateTimeOffset now, CancellationToken cancellationToken) =>
        context.Set<PartnerToken>().Where(token => token.ClientId == clientId && token.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
}
