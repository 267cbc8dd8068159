using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>What an administrator decides about a client.</summary>
/// <param name="Name">What people call it, 1–100 characters.</param>
/// <param name="Scopes">What it may do, at least one of <see cref="PartnerScopes.All"/>.</param>
/// <param name="AllowedAddresses">Addresses and networks (CIDR) that it may call from; none or null for everywhere.</param>
/// <param name="ExpiresAt">From when on it is shut out; null for never.</param>
/// <param name="IsActive">False shuts it out.</param>
public sealed record ClientSettings(
    string? Name, IReadOnlyList<string>? Scopes, IReadOnlyList<string>? AllowedAddresses, DateTimeOffset? ExpiresAt, bool IsActive)
{
    /// <summary>Addresses that codes may be sent to; none when people do not sign in to it.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>Whether it runs where a secret would be read, such as in a browser: then it has none, and works only for people who consented.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Refuses what cannot be.</summary>
    /// <param name="now">The time.</param>
    /// <param name="formerExpiry">The end as it was, which may stay in the past.</param>
    /// <exception cref="BusinessException">The code says what is wrong.</exception>
    internal void Check(DateTimeOffset now, DateTimeOffset? formerExpiry)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > PartnerClientConsts.MaxNameLength || Name.Any(char.IsControl))
            throw new BusinessException(PartnerErrorCodes.ClientNameInvalid, ErrorKind.BadInput, "name");
        if (Scopes is not { Count: > 0 } || !Scopes.All(scope => PartnerScopes.All.Contains(scope, StringComparer.Ordinal)))
        {
            throw new BusinessException(PartnerErrorCodes.ScopesInvalid, ErrorKind.BadInput, "scopes")
            {
                Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["scopes"] = string.Join(", ", PartnerScopes.All) },
            };
        }

        if (AllowedAddresses is { } addresses && (addresses.Count > PartnerClientConsts.MaxAllowedAddresses || addresses.Any(address => AllowedNetwork.Read(address) is null)))
            throw new BusinessException(PartnerErrorCodes.AddressesInvalid, ErrorKind.BadInput, "allowedAddresses");
        if (RedirectUris.Count > PartnerClientConsts.MaxRedirectUris || !RedirectUris.All(RedirectUri.CanBeRegistered) || (IsPublic && RedirectUris.Count == 0))
            throw new BusinessException(PartnerErrorCodes.RedirectUrisInvalid, ErrorKind.BadInput, "redirectUris");
        if (ExpiresAt <= now && ExpiresAt != formerExpiry)
            throw new BusinessException(PartnerErrorCodes.ExpiryInvalid, ErrorKind.BadInput, "expiresAt");
    }
}
