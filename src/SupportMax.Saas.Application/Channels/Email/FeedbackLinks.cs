using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Links by which whoever got a mail rates the answer, without signing in. They say for which conversation, and end after a while.</summary>
internal sealed class FeedbackLinks(IDataProtectionProvider provider, IConfiguration configuration)
{
    private const string Site = "Site:PublicUrl";
    private const int MaxTokenLength = 1000;
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(60);

    private readonly ITimeLimitedDataProtector _protector = provider.CreateProtector("SupportMax.Channels.Feedback.v1").ToTimeLimitedDataProtector();

    /// <summary>The link; null as long as nobody has set under which address this site is reached.</summary>
    public Uri? Make(TenantId tenantId, Guid conversationId)
    {
        if (!Uri.TryCreate(configuration[Site], UriKind.Absolute, out var site))
            return null;
        Span<byte> named = stackalloc byte[32];
        tenantId.Value.TryWriteBytes(named);
        conversationId.TryWriteBytes(named[16..]);
        return new Uri(site, $"/feedback/{WebEncoders.Base64UrlEncode(_protector.Protect(named.ToArray(), s_lifetime))}");
    }

    /// <summary>What a link names; null when it is altered or too old.</summary>
    public (TenantId TenantId, Guid ConversationId)? Read(string token)
    {
        try
        {
            if (token.Length > MaxTokenLength)
                return null;
            var named = _protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            return named.Length == 32 ? (new TenantId(new Guid(named.AsSpan(0, 16))), new Guid(named.AsSpan(16))) : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
