using Microsoft.AspNetCore.Http;

namespace SupportMax.Saas.Partners;

/// <summary>Holds back what a route answers, to look at it before it goes out.</summary>
internal static class BufferedAnswer
{
    /// <summary>Runs the route and its result; returns the body that it would have sent.</summary>
    public static async Task<byte[]> RunAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var response = context.HttpContext.Response;
        var wire = response.Body;
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            var result = await next(context);
            if (result is IResult executable)
                await executable.ExecuteAsync(context.HttpContext);
            else if (result is not null)
                await response.WriteAsJsonAsync(result, result.GetType(), context.HttpContext.RequestAborted);
            return buffer.ToArray();
        }
        finally
        {
            response.Body = wire;
        }
    }
}
