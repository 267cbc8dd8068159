using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Turns codes and refresh tokens into tokens. Whatever is presented a second time, or wrongly, ends the consent it belongs to.</summary>
internal sealed class GrantedTokens(TokenIssue issue, IPartnerGrantRepository grants, ConsentingPeople people, IUnitOfWork unitOfWork, TimeProvider clock)
{
    private const string CodeRefused =
        "The code is unknown, used or expired, was given to another client, or does not fit redirect_uri and code_verifier. Let the person sign in again.";

    private const string TokenRefused = "The refresh token is unknown, expired or revoked, or was used before, which revokes all that came of it. Let the person sign in again.";

    public Task<IssuedToken> RedeemAsync(
        PartnerClient client, ClientSecret? secret, string code, string? redirectUri, string? verifier, CancellationToken cancellationToken) => RunAsync(
            async token =>
            {
                var grant = await grants.LockByCodeAsync(SecretText.Hash(code), token);
                if (grant?.ClientId != client.Id)
                    throw new OAuthException(OAuthErrors.InvalidGrant, CodeRefused);
                // A wrong verifier or address with the right code says as much as a second use: somebody else has it.
                if (!grant.AcceptsCode(redirectUri, verifier, clock.GetUtcNow()))
                    throw new GrantEndsException(grant.Id, CodeRefused);
                return (grant, grant.Scopes);
            },
            client,
            secret,
            cancellationToken);

    public Task<IssuedToken> RefreshAsync(PartnerClient client, ClientSecret? secret, string refreshToken, string? scope, CancellationToken cancellationToken) => RunAsync(
        async token =>
        {
            var found = await grants.LockByRefreshTokenAsync(SecretText.Hash(refreshToken), token);
            if (found is not { } kept || kept.Grant.ClientId != client.Id || kept.Token.ExpiresAt <= clock.GetUtcNow())
                throw new OAuthException(OAuthErrors.InvalidGrant, TokenRefused);
            if (kept.Token.UsedAt is not null || !await people.MayConsentAsync(kept.Grant.PersonId, token))
                throw new GrantEndsException(kept.Grant.Id, TokenRefused);
            var scopes = RequestedScopes.Read(scope, kept.Grant.Scopes);
            kept.Token.Use(clock.GetUtcNow());
            await grants.ForgetEndedAsync(client.Id, clock.GetUtcNow(), token);
            return (kept.Grant, scopes);
        },
        client,
        secret,
        cancellationToken);

    private async Task<IssuedToken> RunAsync(
        Func<CancellationToken, Task<(PartnerGrant?, IReadOnlyList<string>)>> find, PartnerClient client, ClientSecret? secret, CancellationToken cancellationToken)
    {
        try
        {
            return await issue.RunAsync(client, secret, find, cancellationToken);
        }
        catch (GrantEndsException end)
        {
            // After the transaction, which the exception has undone.
            unitOfWork.Forget();
            await grants.RevokeAsync(end.GrantId, cancellationToken);
            throw new OAuthException(OAuthErrors.InvalidGrant, end.Message);
        }
    }

    private sealed class GrantEndsException(Guid grantId, string description) : Exception(description)
    {
        public Guid GrantId { get; } = grantId;
    }
}
