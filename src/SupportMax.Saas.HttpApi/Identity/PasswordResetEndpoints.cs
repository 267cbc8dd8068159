using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SupportMax.Saas.Identity;

/// <summary>Forgotten passwords: <c>/api/account/send-password-reset-code</c> and <c>/api/account/reset-password</c>.</summary>
internal static class PasswordResetEndpoints
{
    private const string RateLimit = "password-resets";
    private const string ChosenTenantHeader = "__tenant";
    private const int RequestsPerMinute = 20;

    public static void AddPasswordResetLimit(this IServiceCollection services) => services.AddRateLimiter(options => options.AddPolicy(
        RateLimit,
        context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = RequestsPerMinute, Window = TimeSpan.FromMinutes(1) })));

    public static void Map(IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/api/account").WithTags("Account").AllowAnonymous();
        account.MapPost("/send-password-reset-code", Request).RequireRateLimiting(RateLimit);
        account.MapPost("/reset-password", ResetAsync);
    }

    private static IResult Request(
        PasswordResetRequest input, HttpContext context, IPasswordResetAppService service, IConfiguration configuration, ILogger<IPasswordResetAppService> logger)
    {
        if (SiteOf(context, configuration) is { } site)
            service.Request(input, context.Request.Headers[ChosenTenantHeader], site);
        else
            logger.LogWarning("A link to reset a password was not sent: set {Setting} to the address of this site", SiteAddress.Setting);
        return Results.NoContent();
    }

    private static async Task<IResult> ResetAsync(PasswordResetInput input, HttpContext context, IPasswordResetAppService service)
    {
        await service.ResetAsync(input, context.Request.Headers[ChosenTenantHeader], context.RequestAborted);
        return Results.NoContent();
    }

    /// <summary>
    /// The address for links in mails. The request's own host counts on the same machine alone: elsewhere a caller could put its own site there and have
    /// the link, with its token, sent to somebody who trusts it.
    /// </summary>
    private static Uri? SiteOf(HttpContext context, IConfiguration configuration)
    {
        if (SiteAddress.Configured(configuration) is { } configured)
            return configured;
        var own = SiteAddress.Of(context.Request);
        return own.IsLoopback ? own : null;
    }
}
