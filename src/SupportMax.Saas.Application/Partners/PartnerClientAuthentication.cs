using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>
/// Recognises a client by id and secret. Whatever is wrong — the id, the secret, the address, an end that has come — the answer is the same,
/// so that it teaches a stranger nothing.
/// </summary>
internal sealed class PartnerClientAuthentication(
    IPartnerDirectory directory, IPartnerClientRepository clients, ICurrentTenant currentTenant, WrongSecretLimit wrongSecrets, TimeProvider clock)
{
    private const int MaxSecretLength = 200;

    // Compared with when there is no client, so that the answer takes as long.
    private static readonly byte[] s_nobodysHash = SecretText.Hash(SecretText.Create(""));

    /// <summary>Runs work as the client's tenant, with the client and the secret it used.</summary>
    /// <exception cref="OAuthException"><see cref="OAuthErrors.InvalidClient"/></exception>
    public Task<T> RunAsync<T>(ClientCredentials caller, Func<PartnerClient, ClientSecret, Task<T>> work, CancellationToken cancellationToken) => RunWithPublicAsync(
        caller,
        (client, secret) => secret is null ? throw new OAuthException(OAuthErrors.UnauthorizedClient, "A public client cannot do this: it cannot prove who it is.") : work(client, secret),
        cancellationToken);

    /// <summary>Runs work as the client's tenant; a public client, which has no secret, is taken at its word (RFC 6749, section 3.2.1).</summary>
    /// <exception cref="OAuthException"><see cref="OAuthErrors.InvalidClient"/></exception>
    public async Task<T> RunWithPublicAsync<T>(ClientCredentials caller, Func<PartnerClient, ClientSecret?, Task<T>> work, CancellationToken cancellationToken)
    {
        var tenantId = Guid.TryParse(caller.ClientId, out var clientId) ? await directory.FindTenantOfClientAsync(clientId, cancellationToken) : null;
        using var tenant = currentTenant.Change(tenantId ?? default);
        var client = tenantId is null ? null : await clients.FindAsync(clientId, cancellationToken);
        var secret = Find(client, caller);
        if (secret is null && !IsPublic(client, caller))
        {
            wrongSecrets.NoteWrongSecret(caller.Address);
            throw new OAuthException(OAuthErrors.InvalidClient, "Unknown client, wrong or expired secret, or an address that this client may not use.");
        }

        return await work(client!, secret);
    }

    private bool IsPublic(PartnerClient? client, ClientCredentials caller) =>
        caller.Secret is null && client is { IsPublic: true } && client.MayCall(clock.GetUtcNow()) && client.MayCallFrom(caller.Address);

    private ClientSecret? Find(PartnerClient? client, ClientCredentials caller)
    {
        var now = clock.GetUtcNow();
        var given = caller.Secret is { Length: <= MaxSecretLength } secretText ? secretText : "";
        if (client is null)
        {
            SecretText.Matches(s_nobodysHash, given);
            return null;
        }

        var secret = client.FindSecret(given, now);
        return client.MayCall(now) && client.MayCallFrom(caller.Address) ? secret : null;
    }
}
