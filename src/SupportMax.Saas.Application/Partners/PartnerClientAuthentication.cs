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
    public async Task<T> RunAsync<T>(ClientCredentials caller, Func<PartnerClient, ClientSecret, Task<T>> work, CancellationToken cancellationToken)
    {
        var tenantId = Guid.TryParse(caller.ClientId, out var clientId) ? await directory.FindTenantOfClientAsync(clientId, cancellationToken) : null;
        using var tenant = currentTenant.Change(tenantId ?? default);
        var client = tenantId is null ? null : await clients.FindAsync(clientId, cancellationToken);
        if (Find(client, caller) is not { } secret)
        {
            wrongSecrets.NoteWrongSecret(caller.Address);
            throw new OAuthException(OAuthErrors.InvalidClient, "Unknown client, wrong or expired secret, or an address that this client may not use.");
        }

        return await work(client!, secret);
    }

    private ClientSecret? Find(PartnerClient? client, ClientCredentials caller)
    {
        var now = clock.GetUtcNow();
        var given = caller.Secret.Length <= MaxSecretLength ? caller.Secret : "";
        if (client is null)
        {
            SecretText.Matches(s_nobodysHash, given);
            return null;
        }

        var secret = client.FindSecret(given, now);
        return client.MayCall(now) && client.MayCallFrom(caller.Address) ? secret : null;
    }
}
