using System.Net;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Recognises partners by their access token.</summary>
public interface IPartnerCallers
{
    /// <summary>Who the token says it is; null when it is unknown, expired, revoked, or its client may not call, or not from there.</summary>
    Task<PartnerCaller?> FindAsync(string token, IPAddress? address, CancellationToken cancellationToken);

    /// <summary>Whose the secret is; null when the client may not call, or not from there, or the secret is wrong.</summary>
    Task<PartnerCaller?> FindAsync(ClientCredentials credentials, CancellationToken cancellationToken);
}

/// <summary>A partner's client that calls.</summary>
/// <param name="TenantId">The tenant that it works for.</param>
/// <param name="ClientId">The client.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Scopes">What token and client both allow.</param>
/// <param name="ExpiresAt">From when on the token is worth nothing.</param>
public sealed record PartnerCaller(TenantId TenantId, Guid ClientId, string Name, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);
