using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Channels;

/// <summary>How many sessions one address may begin. Bound to the section <c>Widget</c>.</summary>
public sealed class WidgetRateOptions
{
    /// <summary>Sessions a minute from one address, which may be a whole company's; 1–1,000,000, default 600.</summary>
    public int SessionsPerMinute { get; set; } = 600;
}

/// <summary>Keeps one address from filling the tenants' lists of visitors.</summary>
internal static class WidgetRateLimit
{
    public const string Policy = "widget-sessions";
    private const int Segments = 6;
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    public static void AddWidgetRateLimit(this IServiceCollection services)
    {
        services.AddOptions<WidgetRateOptions>().BindConfiguration("Widget");
        services.AddRateLimiter(options =>
        {
            options.AddPolicy(Policy, context => RateLimitPartition.GetSlidingWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ =>
                new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = context.RequestServices.GetRequiredService<IOptions<WidgetRateOptions>>().Value.SessionsPerMinute,
                    SegmentsPerWindow = Segments,
                    Window = s_window,
                }));
            options.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected));
        });
    }

    private static Task RefuseAsync(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : s_window / Segments;
        return ErrorResponse.WriteAsync(rejected.HttpContext, BusinessException.TooFast(CommonErrorCodes.TooManyRequests, wait));
    }
}
