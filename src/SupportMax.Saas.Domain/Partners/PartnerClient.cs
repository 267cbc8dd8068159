using System.Net;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>
/// A program of a partner or of the tenant itself that works with the tenant's conversations and knowledge: who it is, what it
/// may do, from where, and until when. At most two secrets are in force, so that one can be replaced without a gap.
/// </summary>
public sealed class PartnerClient : ITenantOwned
{
    private const int HintLength = 4;

    private PartnerClient()
    {
    }

    /// <summary>A client without a secret yet.</summary>
    /// <exception cref="BusinessException">The settings are refused; the code says why.</exception>
    public PartnerClient(ClientSettings settings, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        CreatedAt = now;
        Configure(settings, now);
    }

    /// <summary>The client's id, which is also the <c>client_id</c> of OAuth. Public.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What its tokens may do at most.</summary>
    public IReadOnlyList<string> Scopes { get; private set; } = [];

    /// <summary>Addresses and networks that it may call from; none means from everywhere.</summary>
    public IReadOnlyList<string> AllowedAddresses { get; private set; } = [];

    /// <summary>Its secrets.</summary>
    public IReadOnlyList<ClientSecret> Secrets { get; private set; } = [];

    /// <summary>Addresses that codes may be sent to.</summary>
    public IReadOnlyList<string> RedirectUris { get; private set; } = [];

    /// <summary>Whether it cannot keep a secret, and so has none.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>False shuts it out at once, with all its tokens.</summary>
    public bool IsActive { get; private set; }

    /// <summary>From when on it is shut out; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it last asked for a token or called us, to the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>Whether it may call at all.</summary>
    public bool MayCall(DateTimeOffset now) => IsActive && (ExpiresAt is null || ExpiresAt > now);

    /// <summary>Whether it may call from there. Without a known address only a client without an allow-list may.</summary>
    public bool MayCallFrom(IPAddress? address) =>
        AllowedAddresses.Count == 0 || (address is not null && AllowedAddresses.Any(allowed => AllowedNetwork.Read(allowed)!.Value.Contains(AllowedNetwork.Plain(address))));

    /// <summary>Changes everything but its secrets.</summary>
    /// <exception cref="BusinessException">The settings are refused; the code says why, and nothing is changed.</exception>
    public void Configure(ClientSettings settings, DateTimeOffset now)
    {
        settings.Check(now, ExpiresAt);
        Name = settings.Name!.Trim();
        Scopes = [.. PartnerScopes.All.Where(settings.Scopes!.Contains)];
        AllowedAddresses = [.. (settings.AllowedAddresses ?? []).Select(address => address.Trim()).Distinct(StringComparer.Ordinal)];
        RedirectUris = [.. settings.RedirectUris.Distinct(StringComparer.Ordinal)];
        IsPublic = settings.IsPublic;
        if (IsPublic)
            Secrets = [];
        IsActive = settings.IsActive;
        ExpiresAt = settings.ExpiresAt;
    }

    /// <summary>Makes a secret. It is returned here and never again.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="PartnerErrorCodes.TooManySecrets"/>, <see cref="PartnerErrorCodes.ExpiryInvalid"/>, <see cref="PartnerErrorCodes.PublicClientHasNoSecret"/>
    /// </exception>
    public (ClientSecret Kept, string Secret) AddSecret(DateTimeOffset? expiresAt, DateTimeOffset now)
    {
        if (IsPublic)
            throw new BusinessException(PartnerErrorCodes.PublicClientHasNoSecret, ErrorKind.Conflict);
        if (expiresAt <= now)
            throw new BusinessException(PartnerErrorCodes.ExpiryInvalid, ErrorKind.BadInput, "expiresAt");
        var live = Secrets.Where(kept => kept.IsLive(now)).ToList();
        if (live.Count >= PartnerClientConsts.MaxSecrets)
            throw new BusinessException(PartnerErrorCodes.TooManySecrets, ErrorKind.Conflict);
        var secret = SecretText.Create(SecretText.ClientSecretPrefix);
        var made = new ClientSecret(Guid.CreateVersion7(), SecretText.Hash(secret), secret[^HintLength..], now, expiresAt, null);
        Secrets = [.. live, made];
        return (made, secret);
    }

    /// <summary>Takes a secret out of force.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.SecretNotFound"/></exception>
    public void RemoveSecret(Guid secretId)
    {
        if (Secrets.All(kept => kept.Id != secretId))
            throw new BusinessException(PartnerErrorCodes.SecretNotFound, ErrorKind.NotFound);
        Secrets = [.. Secrets.Where(kept => kept.Id != secretId)];
    }

    /// <summary>The secret in force that this is, or null. All are compared, each in constant time.</summary>
    public ClientSecret? FindSecret(string secret, DateTimeOffset now)
    {
        ClientSecret? found = null;
        foreach (var kept in Secrets)
        {
            if (SecretText.Matches(kept.Hash, secret) & kept.IsLive(now))
                found = kept;
        }

        return found;
    }

    /// <summary>Notes that a token was asked for, with a secret or, by a public client, without.</summary>
    public void NoteUse(ClientSecret? used, DateTimeOffset now)
    {
        LastUsedAt = now;
        if (used is not null)
            Secrets = [.. Secrets.Select(kept => kept.Id == used.Id ? kept with { LastUsedAt = now } : kept)];
    }
}
