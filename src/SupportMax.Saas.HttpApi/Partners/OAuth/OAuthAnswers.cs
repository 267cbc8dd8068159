using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace SupportMax.Saas.Partners;

/// <summary>Around the OAuth endpoints: nothing is kept by caches, and refusals have the RFCs' shape instead of ours (RFC 6749, section 5).</summary>
internal sealed class OAuthAnswers(TlsRequirement tls) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ForbidCaching(context.HttpContext.Response);
        try
        {
            tls.Demand(context.HttpContext.Request);
            return await next(context);
        }
        catch (OAuthException exception)
        {
            await WriteAsync(context.HttpContext, exception);
            return Results.Empty;
        }
    }

    public static Task WriteAsync(HttpContext context, OAuthException exception)
    {
        ForbidCaching(context.Response);
        context.Response.StatusCode = exception.Error switch
        {
            OAuthErrors.InvalidClient => StatusCodes.Status401Unauthorized,
            OAuthErrors.SlowDown => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status400BadRequest,
        };
        if (exception.Error == OAuthErrors.InvalidClient)
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"SupportMax\", charset=\"UTF-8\"";
        if (exception.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return context.Response.WriteAsJsonAsync(new OAuthError(exception.Error, exception.Message), context.RequestAborted);
    }

    private static void ForbidCaching(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.Pragma = "no-cache";
    }
}

/// <summary>A refusal of an OAuth endpoint.</summary>
internal sealed record OAuthError([property: JsonPropertyName("error")] string Error, [property: JsonPropertyName("error_description")] string Description);
