using System.Net;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerCallers(
    IPartnerDirectory directory, IPartnerTokenRepository tokens, IssuedTokens issued, PartnerUse use, ICurrentTenant currentTenant) : IPartnerCallers
{
    private const int MaxTokenLength = 200;

    public async Task<PartnerCaller?> FindAsync(string token, IPAddress? address, CancellationToken cancellationToken)
    {
        if (token.Length > MaxTokenLength)
            return null;
        var hash = SecretText.Hash(token);
        if (await directory.FindTenantOfTokenAsync(hash, cancellationToken) is not { } tenantId)
            return null;
        using var tenant = currentTenant.Change(tenantId);
        if (await tokens.FindAsync(hash, cancellationToken) is not { } found || !found.Client.MayCallFrom(address) || issued.Describe(found.Token, found.Client) is not { } worth)
            return null;
        await use.NoteAsync(found.Client, cancellationToken);
        return new PartnerCaller(tenantId, found.Client.Id, found.Client.Name, worth.Scopes, worth.ExpiresAt);
    }
}
