using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas;

/// <summary>Reads a JSON body that may be left out: a body that the framework binds could not be left out together with its content type.</summary>
internal static class OptionalBody
{
    /// <summary>The body, or the given value when there is none.</summary>
    /// <exception cref="BusinessException"><see cref="CommonErrorCodes.BodyMalformed"/></exception>
    public static async ValueTask<T> ReadAsync<T>(HttpContext context, T absent, string member)
        where T : class
    {
        if (!context.Request.HasJsonContentType() || context.Request.ContentLength == 0)
            return absent;
        try
        {
            return await context.Request.ReadFromJsonAsync<T>(context.RequestAborted) ?? absent;
        }
        catch (JsonException)
        {
            throw new BusinessException(CommonErrorCodes.BodyMalformed, ErrorKind.BadInput, member);
        }
    }
}
