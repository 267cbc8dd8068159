using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerClientAppService(
    IPartnerClientRepository clients, IPartnerTokenRepository tokens, IssuedTokens issued, IUnitOfWork unitOfWork, TimeProvider clock) : IPartnerClientAppService
{
    public async Task<PagedResult<PartnerClientDto>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        page.Check("name");
        var (items, totalCount) = await clients.PageAsync(page.Filter, page.SkipCount, page.MaxResultCount, cancellationToken);
        return new PagedResult<PartnerClientDto>(totalCount, [.. items.Select(client => client.ToDto())]);
    }

    public async Task<PartnerClientDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        (await clients.FindAsync(id, cancellationToken) ?? throw NotFound()).ToDto();

    public async Task<NewPartnerClientDto> CreateAsync(PartnerClientInput input, CancellationToken cancellationToken)
    {
        var client = new PartnerClient(input.ToSettings(), clock.GetUtcNow());
        var secret = client.IsPublic ? null : client.AddSecret(expiresAt: null, clock.GetUtcNow()).Secret;
        clients.Add(client);
        await unitOfWork.SaveAsync(cancellationToken);
        return new NewPartnerClientDto(client.ToDto(), secret);
    }

    public Task<PartnerClientDto> UpdateAsync(Guid id, PartnerClientInput input, CancellationToken cancellationToken) => ChangeAsync(
        id,
        client =>
        {
            client.Configure(input.ToSettings(), clock.GetUtcNow());
            return client.ToDto();
        },
        cancellationToken);

    public Task<IssuedToken> IssueTokenAsync(Guid id, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync(
        async token =>
        {
            var client = await LockAsync(id, token);
            return client.IsPublic
                ? throw new BusinessException(PartnerErrorCodes.PublicClientHasNoSecret, ErrorKind.Conflict)
                : await issued.AddAsync(client, secret: null, grant: null, client.Scopes, token);
        },
        cancellationToken);

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(
        id,
        client =>
        {
            clients.Remove(client);
            return true;
        },
        cancellationToken);

    public Task<NewClientSecretDto> AddSecretAsync(Guid id, ClientSecretInput input, CancellationToken cancellationToken) => ChangeAsync(
        id,
        client =>
        {
            var (kept, secret) = client.AddSecret(input.ExpiresAt, clock.GetUtcNow());
            return new NewClientSecretDto(kept.ToDto(), secret);
        },
        cancellationToken);

    public Task DeleteSecretAsync(Guid id, Guid secretId, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync(
        async token =>
        {
            (await LockAsync(id, token)).RemoveSecret(secretId);
            await tokens.RevokeOfSecretAsync(secretId, token);
            return true;
        },
        cancellationToken);

    private Task<T> ChangeAsync<T>(Guid id, Func<PartnerClient, T> change, CancellationToken cancellationToken) =>
        unitOfWork.InTransactionAsync(async token => change(await LockAsync(id, token)), cancellationToken);

    private async Task<PartnerClient> LockAsync(Guid id, CancellationToken cancellationToken) =>
        await clients.FindForUpdateAsync(id, cancellationToken) ?? throw NotFound();

    private static BusinessException NotFound() => new(PartnerErrorCodes.ClientNotFound, ErrorKind.NotFound);
}
