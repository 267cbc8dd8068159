namespace SupportMax.Saas.Partners;

/// <summary>What an administrator sets.</summary>
/// <param name="Name">What people call it, 1–100 characters.</param>
/// <param name="Scopes">What it may do: some of <see cref="PartnerScopes.All"/>.</param>
/// <param name="AllowedAddresses">Addresses and networks (CIDR) that it may call from; none for everywhere.</param>
/// <param name="ExpiresAt">From when on it is shut out; null for never.</param>
/// <param name="IsActive">False shuts it out at once; true when left out.</param>
public sealed record PartnerClientInput(
    string? Name, IReadOnlyList<string>? Scopes, IReadOnlyList<string>? AllowedAddresses, DateTimeOffset? ExpiresAt, bool? IsActive)
{
    /// <summary>Addresses that authorization codes may be sent to, whole and letter by letter; none when nobody signs in to it.</summary>
    public IReadOnlyList<string>? RedirectUris { get; init; }

    /// <summary>True for a program that cannot keep a secret, such as one in a browser; false when left out.</summary>
    public bool? IsPublic { get; init; }
}

/// <summary>What an administrator sets on a new secret.</summary>
/// <param name="ExpiresAt">From when on it opens nothing; null for never.</param>
public sealed record ClientSecretInput(DateTimeOffset? ExpiresAt);

/// <summary>A partner's client. Its id is the <c>client_id</c> of OAuth.</summary>
public sealed record PartnerClientDto(
    Guid Id,
    string Name,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string> AllowedAddresses,
    bool IsActive,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastUsedAt,
    IReadOnlyList<ClientSecretDto> Secrets,
    IReadOnlyList<string> RedirectUris,
    bool IsPublic);

/// <summary>A secret without the secret.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Hint">Its last four characters.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From when on it opens nothing; null for never.</param>
/// <param name="LastUsedAt">When a token was last asked for with it.</param>
public sealed record ClientSecretDto(Guid Id, string Hint, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt);

/// <summary>A new client and its first secret, which is shown this once; null for a public client.</summary>
public sealed record NewPartnerClientDto(PartnerClientDto Client, string? Secret);

/// <summary>A new secret, shown this once.</summary>
public sealed record NewClientSecretDto(ClientSecretDto Kept, string Secret);
