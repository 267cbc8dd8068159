using System.Globalization;
using SupportMax.Saas.HubSpotSimulator.Data;

namespace SupportMax.Saas.HubSpotSimulator.Rest;

/// <summary>Who calls, how much of the day's limit is left, and HubSpot's shape around every error.</summary>
internal sealed class HubSpotGate(RequestDelegate next, DailyLimit limit)
{
    public const string Token = "pat-eu1-supportmax-demo";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path == "/" || context.Request.Path.StartsWithSegments("/simulator", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        try
        {
            if (context.Request.Headers.Authorization != $"Bearer {Token}")
                throw new HubSpotException(401, "INVALID_AUTHENTICATION", "Authentication credentials not found. This API supports OAuth 2.0 authentication.");
            var isWithin = limit.Use();
            context.Response.Headers["X-HubSpot-RateLimit-Daily"] = limit.Max.ToString(CultureInfo.InvariantCulture);
            context.Response.Headers["X-HubSpot-RateLimit-Daily-Remaining"] = Math.Max(0, limit.Max - limit.Used).ToString(CultureInfo.InvariantCulture);
            if (!isWithin)
                throw new HubSpotException(429, "RATE_LIMITS", "You have reached your daily limit.");
            await next(context);
        }
        catch (HubSpotException error)
        {
            context.Response.StatusCode = error.Status;
            await context.Response.WriteAsJsonAsync(error.ToBody());
        }
    }
}

/// <summary>How many calls the account's day has.</summary>
internal sealed class DailyLimit
{
    private int _used;

    public int Max { get; set; } = 250_000;

    public int Used => Volatile.Read(ref _used);

    public bool Use() => Interlocked.Increment(ref _used) <= Max;
}
