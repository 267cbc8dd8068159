using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SupportMax.Saas.Partners;

/// <summary>Gives each answer to a GET an ETag, and a caller who has it already a 304 (RFC 9110, section 13).</summary>
internal sealed class EntityTags : IEndpointFilter
{
    private const int ShownBytes = 12;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!HttpMethods.IsGet(context.HttpContext.Request.Method))
            return await next(context);
        var body = await BufferedAnswer.RunAsync(context, next);
        var response = context.HttpContext.Response;
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = response.Headers.ETag.ToString() is { Length: > 0 } own ? own : $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, ShownBytes))}\"";
            response.Headers.ETag = tag;
            response.Headers.CacheControl = "private, no-cache";
            if (Has(context.HttpContext.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentType = null;
                response.ContentLength = null;
                return Results.Empty;
            }
        }

        await response.Body.WriteAsync(body, context.HttpContext.RequestAborted);
        return Results.Empty;
    }

    private static bool Has(HttpRequest request, string tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));
}
