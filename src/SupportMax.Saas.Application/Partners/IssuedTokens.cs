using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Partners;

/// <summary>Makes access tokens, and says what one is still worth.</summary>
internal sealed class IssuedTokens(IPartnerTokenRepository tokens, IOptions<PartnerOptions> options, TimeProvider clock)
{
    /// <summary>Makes a token within the caller's transaction, and forgets the client's old ones.</summary>
    public async Task<IssuedToken> AddAsync(PartnerClient client, ClientSecret secret, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var lifetime = options.Value.AccessTokenLifetime;
        if (client.ExpiresAt is { } end && end - now < lifetime)
            lifetime = end - now;
        var token = SecretText.Create(SecretText.AccessTokenPrefix);
        await tokens.ForgetExpiredAsync(client.Id, now, cancellationToken);
        tokens.Add(new PartnerToken(token, client.Id, secret.Id, scopes, now, lifetime));
        client.NoteUse(secret, now);
        return new IssuedToken(token, lifetime, scopes);
    }

    /// <summary>What the token is worth now; null when nothing.</summary>
    public IntrospectedToken? Describe(PartnerToken token, PartnerClient client)
    {
        var now = clock.GetUtcNow();
        var scopes = token.Scopes.Intersect(client.Scopes, StringComparer.Ordinal).ToList();
        return token.ExpiresAt > now && client.MayCall(now) && scopes.Count > 0
            ? new IntrospectedToken(client.Id, scopes, token.IssuedAt, token.ExpiresAt)
            : null;
    }
}
