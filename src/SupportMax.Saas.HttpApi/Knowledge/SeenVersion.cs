using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

/// <summary>The version that whoever publishes or archives a FAQ saw, in a body that may be left out.</summary>
/// <param name="Version">When it is given, any other than the current one is refused.</param>
internal sealed record SeenVersion(int? Version)
{
    /// <summary>Reads the body by itself: a body that the framework binds could not be left out together with its content type.</summary>
    public static async ValueTask<SeenVersion> BindAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType() || context.Request.ContentLength == 0)
            return new SeenVersion((int?)null);
        try
        {
            return await context.Request.ReadFromJsonAsync<SeenVersion>(context.RequestAborted) ?? new SeenVersion((int?)null);
        }
        catch (JsonException)
        {
            throw new BusinessException(CommonErrorCodes.BodyMalformed, ErrorKind.BadInput, "version");
        }
    }
}
