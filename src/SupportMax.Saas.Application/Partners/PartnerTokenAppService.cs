using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerTokenAppService(
    PartnerClientAuthentication authentication, IPartnerClientRepository clients, IPartnerTokenRepository tokens, IUnitOfWork unitOfWork, IssuedTokens issued)
    : IPartnerTokenAppService
{
    public Task<IssuedToken> IssueAsync(ClientCredentials caller, string? scope, CancellationToken cancellationToken) => authentication.RunAsync(
        caller,
        async (known, secret) =>
        {
            var scopes = RequestedScopes.Read(scope, known.Scopes);
            return await unitOfWork.InTransactionAsync(
                async token =>
                {
                    // Between recognising and locking, an administrator may have removed it.
                    var client = await clients.FindForUpdateAsync(known.Id, token)
                        ?? throw new OAuthException(OAuthErrors.InvalidClient, "The client was removed.");
                    return await issued.AddAsync(client, secret, scopes, token);
                },
                cancellationToken);
        },
        cancellationToken);

    public Task<IntrospectedToken?> IntrospectAsync(ClientCredentials caller, string token, CancellationToken cancellationToken) => authentication.RunAsync(
        caller,
        async (client, _) => await tokens.FindAsync(SecretText.Hash(token), cancellationToken) is { } found && found.Client.Id == client.Id
            ? issued.Describe(found.Token, found.Client)
            : null,
        cancellationToken);

    public Task RevokeAsync(ClientCredentials caller, string token, CancellationToken cancellationToken) => authentication.RunAsync(
        caller,
        async (client, _) =>
        {
            var hash = SecretText.Hash(token);
            if (await tokens.FindAsync(hash, cancellationToken) is not { } found)
                return true;
            if (found.Client.Id != client.Id)
                throw new OAuthException(OAuthErrors.UnauthorizedClient, "The token was given to another client, and only that one can revoke it.");
            await tokens.RevokeAsync(hash, cancellationToken);
            return true;
        },
        cancellationToken);
}
