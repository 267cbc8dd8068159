using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

/// <summary>How many passwords one address may guess. Bound to the section <c>Identity</c>.</summary>
public sealed class FailedSignInOptions
{
    /// <summary>Failed sign-ins a minute from one address, which may be a whole company's; 1–100,000, default 60.</summary>
    public int FailedSignInsPerMinute { get; set; } = 60;
}

/// <summary>
/// Stops an address that tries passwords on many accounts, where no single account is tried often enough to be locked.
/// Only failures count: however many people of a company sign in behind one address, none waits for another.
/// </summary>
internal sealed class FailedSignInLimit(IOptions<FailedSignInOptions> options) : IDisposable
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.Value.FailedSignInsPerMinute,
            SegmentsPerWindow = 6,
            Window = s_window,
        }));

    /// <exception cref="BusinessException"><see cref="CommonErrorCodes.TooManyRequests"/></exception>
    public void ThrowIfReached(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(AddressOf(context), 0);
        if (!lease.IsAcquired)
            throw BusinessException.TooFast(CommonErrorCodes.TooManyRequests, s_window);
    }

    public void CountFailure(HttpContext context) => _limiter.AttemptAcquire(AddressOf(context)).Dispose();

    public void Dispose() => _limiter.Dispose();

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
