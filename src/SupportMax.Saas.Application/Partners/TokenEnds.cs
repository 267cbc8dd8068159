namespace SupportMax.Saas.Partners;

/// <summary>What a client learns of its tokens, and how it ends them.</summary>
internal sealed class TokenEnds(IPartnerTokenRepository tokens, IPartnerGrantRepository grants, IssuedTokens issued)
{
    /// <summary>Of an access token of the client's own; null of every other, and of one that is worth nothing.</summary>
    public async Task<IntrospectedToken?> DescribeAsync(PartnerClient client, string token, CancellationToken cancellationToken)
    {
        if (await tokens.FindAsync(SecretText.Hash(token), cancellationToken) is not { } found || found.Client.Id != client.Id)
            return null;
        var grant = found.Token.GrantId is { } grantId ? await grants.FindAsync(grantId, cancellationToken) : null;
        return issued.Describe(found.Token, found.Client, grant?.PersonId);
    }

    public async Task<bool> RevokeAsync(PartnerClient client, string token, CancellationToken cancellationToken)
    {
        var hash = SecretText.Hash(token);
        if (await tokens.FindAsync(hash, cancellationToken) is { } access)
        {
            DemandOwner(client, access.Client.Id);
            await tokens.RevokeAsync(hash, cancellationToken);
        }
        else if (await grants.LockByRefreshTokenAsync(hash, cancellationToken) is { } refresh)
        {
            DemandOwner(client, refresh.Grant.ClientId);
            await grants.RevokeAsync(refresh.Grant.Id, cancellationToken);
        }

        return true;
    }

    private static void DemandOwner(PartnerClient client, Guid ownerId)
    {
        if (ownerId != client.Id)
            throw new OAuthException(OAuthErrors.UnauthorizedClient, "The token was given to another client, and only that one can revoke it.");
    }
}
