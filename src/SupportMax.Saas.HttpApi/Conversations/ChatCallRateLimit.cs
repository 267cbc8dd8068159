using System.Threading.RateLimiting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Conversations;

/// <summary>How often one visitor may call the hub, beside the messages, which have a limit of their own. Bound to the section <c>Conversations</c>.</summary>
public sealed class ChatCallRateOptions
{
    /// <summary>Calls at once; calling a person counts as ten of them; 10–10,000, default 100.</summary>
    public int CallBurst { get; set; } = 100;

    /// <summary>Calls a second in the long run; 1–1,000, default 10.</summary>
    public int CallsPerSecond { get; set; } = 10;
}

/// <summary>Refuses hub calls faster than any widget makes them, and says when to call again.</summary>
internal sealed class ChatCallRateLimit(IOptions<ChatCallRateOptions> options) : IHubFilter, IDisposable
{
    private const int PersonRequestCost = 10;
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<Guid> _limiter = PartitionedRateLimiter.Create<Guid, Guid>(visitorId =>
        RateLimitPartition.GetTokenBucketLimiter(visitorId, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.CallBurst,
            TokensPerPeriod = options.Value.CallsPerSecond,
            ReplenishmentPeriod = s_second,
            AutoReplenishment = false,
        }));

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (CostOf(invocationContext.HubMethodName) is var cost and > 0)
            Take(invocationContext.Context.User!.GetUserId(), cost);
        return next(invocationContext);
    }

    public void Dispose() => _limiter.Dispose();

    private static int CostOf(string method) => method switch
    {
        nameof(ChatHub.Send) => 0,
        nameof(ChatHub.RequestPerson) => PersonRequestCost,
        _ => 1,
    };

    private void Take(Guid visitorId, int cost)
    {
        using var lease = _limiter.AttemptAcquire(visitorId, cost);
        if (!lease.IsAcquired)
            throw BusinessException.TooFast(CommonErrorCodes.TooManyRequests, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null);
    }
}
