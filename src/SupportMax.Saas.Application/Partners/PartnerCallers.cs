using System.Net;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerCallers(
    PartnerTokenOwners owners, PartnerClientAuthentication authentication, PartnerUse use, ICurrentTenant currentTenant, TimeProvider clock) : IPartnerCallers
{
    private static readonly TimeSpan s_whileConnected = TimeSpan.FromHours(1);

    public async Task<PartnerCaller?> FindAsync(string token, IPAddress? address, CancellationToken cancellationToken)
    {
        if (await owners.FindAsync(token, address, cancellationToken) is not { } owner)
            return null;
        using var tenant = currentTenant.Change(owner.TenantId);
        await use.NoteAsync(owner.Client, cancellationToken);
        return new PartnerCaller(owner.TenantId, owner.Client.Id, owner.Client.Name, owner.Worth.Scopes, owner.Worth.ExpiresAt);
    }

    public async Task<PartnerCaller?> FindAsync(ClientCredentials credentials, CancellationToken cancellationToken)
    {
        try
        {
            return await authentication.RunAsync(
                credentials,
                async (client, _) =>
                {
                    await use.NoteAsync(client, cancellationToken);
                    return new PartnerCaller(currentTenant.Id, client.Id, client.Name, client.Scopes, clock.GetUtcNow() + s_whileConnected);
                },
                cancellationToken);
        }
        catch (OAuthException)
        {
            return null;
        }
    }
}

/// <summary>Whose an access token is, and what it is worth now.</summary>
internal sealed class PartnerTokenOwners(IPartnerDirectory directory, IPartnerTokenRepository tokens, IssuedTokens issued, ICurrentTenant currentTenant)
{
    private const int MaxTokenLength = 200;

    /// <summary>Null when the token is unknown, expired or revoked, or its client may not call, or not from there.</summary>
    public async Task<(TenantId TenantId, PartnerClient Client, IntrospectedToken Worth)?> FindAsync(string token, IPAddress? address, CancellationToken cancellationToken)
    {
        if (token.Length > MaxTokenLength)
            return null;
        var hash = SecretText.Hash(token);
        if (await directory.FindTenantOfTokenAsync(hash, cancellationToken) is not { } tenantId)
            return null;
        using var tenant = currentTenant.Change(tenantId);
        return await tokens.FindAsync(hash, cancellationToken) is { } found && found.Client.MayCallFrom(address) && issued.Describe(found.Token, found.Client) is { } worth
            ? (tenantId, found.Client, worth)
            : null;
    }
}
