using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>How fast one visitor may write. Bound to the section <c>Conversations</c>.</summary>
public sealed class MessageRateOptions
{
    /// <summary>Messages at once; 1–1,000, default 20.</summary>
    public int MessageBurst { get; set; } = 20;

    /// <summary>Messages a second in the long run; 1–1,000, default 2.</summary>
    public int MessagesPerSecond { get; set; } = 2;
}

/// <summary>Refuses messages faster than a person writes, before they are taken, and says when to send again.</summary>
internal sealed class MessageRateLimit(IOptions<MessageRateOptions> options) : IDisposable
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<Guid> _limiter = PartitionedRateLimiter.Create<Guid, Guid>(visitorId =>
        RateLimitPartition.GetTokenBucketLimiter(visitorId, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.MessageBurst,
            TokensPerPeriod = options.Value.MessagesPerSecond,
            ReplenishmentPeriod = s_second,
            AutoReplenishment = false,
        }));

    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.RateLimited"/></exception>
    public void Take(Guid visitorId)
    {
        using var lease = _limiter.AttemptAcquire(visitorId);
        if (!lease.IsAcquired)
            throw BusinessException.TooFast(ConversationErrorCodes.RateLimited, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null);
    }

    public void Dispose() => _limiter.Dispose();
}
