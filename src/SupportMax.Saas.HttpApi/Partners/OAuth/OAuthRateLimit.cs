using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Partners;

/// <summary>Keeps one address from keeping the OAuth endpoints busy.</summary>
internal static class OAuthRateLimit
{
    public const string Policy = "oauth";

    public static void AddOAuthRateLimit(this IServiceCollection services) => services.Configure<RateLimiterOptions>(limiter =>
        limiter.AddPolicy(Policy, context => RateLimitPartition.GetSlidingWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ =>
            new SlidingWindowRateLimiterOptions
            {
                PermitLimit = context.RequestServices.GetRequiredService<IOptions<PartnerOptions>>().Value.OAuthRequestsPerMinute,
                SegmentsPerWindow = 6,
                Window = TimeSpan.FromMinutes(1),
            })));
}
