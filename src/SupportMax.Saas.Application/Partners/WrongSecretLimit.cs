using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Partners;

/// <summary>Slows down an address that tries one secret after another (RFC 6749, section 2.3.1). Whoever is right is never slowed down.</summary>
internal sealed class WrongSecretLimit(IOptions<PartnerOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.WrongSecretsPerMinute,
            TokensPerPeriod = options.Value.WrongSecretsPerMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            AutoReplenishment = true,
        }));

    /// <exception cref="OAuthException"><see cref="OAuthErrors.SlowDown"/></exception>
    public void NoteWrongSecret(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(address?.ToString() ?? "");
        if (lease.IsAcquired)
            return;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : TimeSpan.FromMinutes(1);
        throw new OAuthException(OAuthErrors.SlowDown, "Too many wrong secrets from this address. Wait, and check the secret that is configured.") { RetryAfter = wait };
    }

    public void Dispose() => _limiter.Dispose();
}
