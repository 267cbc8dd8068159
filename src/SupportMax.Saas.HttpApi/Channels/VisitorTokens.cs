using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Signed, encrypted tokens that say whose visitor a browser is; nothing of them is stored.</summary>
internal sealed class VisitorTokens(IDataProtectionProvider provider, TimeProvider clock)
{
    private const int GuidLength = 16;
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(90);
    private readonly ITimeLimitedDataProtector _protector = provider.CreateProtector("SupportMax.Channels.VisitorToken.v1").ToTimeLimitedDataProtector();

    public (string Token, DateTimeOffset ExpiresAt) Issue(VisitorIdentity visitor)
    {
        var payload = new byte[GuidLength * 2];
        visitor.TenantId.Value.TryWriteBytes(payload);
        visitor.VisitorId.TryWriteBytes(payload.AsSpan(GuidLength));
        var expiresAt = clock.GetUtcNow() + s_lifetime;
        return (Base64Url(_protector.Protect(payload, expiresAt)), expiresAt);
    }

    /// <summary>Who the token says it is; null when it is unknown, altered or expired.</summary>
    public VisitorIdentity? Read(string? token) => Read(token, out _);

    /// <summary>The same, with when it ends.</summary>
    public VisitorIdentity? Read(string? token, out DateTimeOffset expiresAt)
    {
        expiresAt = default;
        if (string.IsNullOrEmpty(token))
            return null;
        try
        {
            var payload = _protector.Unprotect(System.Buffers.Text.Base64Url.DecodeFromChars(token), out expiresAt);
            return payload.Length == GuidLength * 2
                ? new VisitorIdentity(new TenantId(new Guid(payload.AsSpan(0, GuidLength))), new Guid(payload.AsSpan(GuidLength)))
                : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
