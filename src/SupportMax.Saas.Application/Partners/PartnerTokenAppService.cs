using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerTokenAppService(
    PartnerClientAuthentication authentication, TokenIssue issue, GrantedTokens granted, TokenEnds ends) : IPartnerTokenAppService
{
    public Task<IssuedToken> IssueAsync(ClientCredentials caller, string? scope, CancellationToken cancellationToken) => authentication.RunAsync(
        caller,
        (client, secret) =>
        {
            var scopes = RequestedScopes.Read(scope, client.Scopes);
            return issue.RunAsync(client, secret, _ => Task.FromResult<(PartnerGrant?, IReadOnlyList<string>)>((null, scopes)), cancellationToken);
        },
        cancellationToken);

    public Task<IssuedToken> RedeemAsync(ClientCredentials caller, string code, string? redirectUri, string? verifier, CancellationToken cancellationToken) =>
        authentication.RunWithPublicAsync(caller, (client, secret) => granted.RedeemAsync(client, secret, code, redirectUri, verifier, cancellationToken), cancellationToken);

    public Task<IssuedToken> RefreshAsync(ClientCredentials caller, string refreshToken, string? scope, CancellationToken cancellationToken) =>
        authentication.RunWithPublicAsync(caller, (client, secret) => granted.RefreshAsync(client, secret, refreshToken, scope, cancellationToken), cancellationToken);

    public Task<IntrospectedToken?> IntrospectAsync(ClientCredentials caller, string token, CancellationToken cancellationToken) =>
        authentication.RunAsync(caller, (client, _) => ends.DescribeAsync(client, token, cancellationToken), cancellationToken);

    public Task RevokeAsync(ClientCredentials caller, string token, CancellationToken cancellationToken) =>
        authentication.RunWithPublicAsync(caller, (client, _) => ends.RevokeAsync(client, token, cancellationToken), cancellationToken);
}

/// <summary>Gives out tokens in one transaction with whatever they rest on, holding the client's row.</summary>
internal sealed class TokenIssue(IPartnerClientRepository clients, IUnitOfWork unitOfWork, IssuedTokens issued)
{
    /// <param name="known">The client, as it was recognised.</param>
    /// <param name="secret">The secret that it used, or none.</param>
    /// <param name="find">Finds, and locks, what the tokens rest on; an exception undoes everything.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IssuedToken> RunAsync(
        PartnerClient known, ClientSecret? secret, Func<CancellationToken, Task<(PartnerGrant? Grant, IReadOnlyList<string> Scopes)>> find, CancellationToken cancellationToken) =>
        unitOfWork.InTransactionAsync(
            async token =>
            {
                // Between recognising and locking, an administrator may have removed it.
                var client = await clients.FindForUpdateAsync(known.Id, token) ?? throw new OAuthException(OAuthErrors.InvalidClient, "The client was removed.");
                var (grant, scopes) = await find(token);
                return await issued.AddAsync(client, secret, grant, scopes, token);
            },
            cancellationToken);
}
