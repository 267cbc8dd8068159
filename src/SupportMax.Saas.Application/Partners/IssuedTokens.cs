using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Partners;

/// <summary>Makes access tokens, and says what one is still worth.</summary>
internal sealed class IssuedTokens(IPartnerTokenRepository tokens, IPartnerGrantRepository grants, IOptions<PartnerOptions> options, TimeProvider clock)
{
    /// <summary>Makes a token within the caller's transaction, and forgets the client's old ones.</summary>
    public async Task<IssuedToken> AddAsync(
        PartnerClient client, ClientSecret? secret, PartnerGrant? grant, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var lifetime = options.Value.AccessTokenLifetime;
        if (client.ExpiresAt is { } end && end - now < lifetime)
            lifetime = end - now;
        var token = SecretText.Create(SecretText.AccessTokenPrefix);
        await tokens.ForgetExpiredAsync(client.Id, now, cancellationToken);
        tokens.Add(new PartnerToken(token, client.Id, secret?.Id, grant?.Id, scopes, now, lifetime));
        client.NoteUse(secret, now);
        return new IssuedToken(token, lifetime, scopes) { RefreshToken = grant is null ? null : AddRefreshToken(grant, now) };
    }

    /// <summary>What the token is worth now; null when nothing.</summary>
    public IntrospectedToken? Describe(PartnerToken token, PartnerClient client, Guid? personId = null)
    {
        var now = clock.GetUtcNow();
        var scopes = token.Scopes.Intersect(client.Scopes, StringComparer.Ordinal).ToList();
        return token.ExpiresAt > now && client.MayCall(now) && scopes.Count > 0
            ? new IntrospectedToken(client.Id, personId, scopes, token.IssuedAt, token.ExpiresAt)
            : null;
    }

    private string AddRefreshToken(PartnerGrant grant, DateTimeOffset now)
    {
        var (kept, token) = grant.AddRefreshToken(options.Value.RefreshTokenLifetime, now);
        grants.Add(kept);
        return token;
    }
}
