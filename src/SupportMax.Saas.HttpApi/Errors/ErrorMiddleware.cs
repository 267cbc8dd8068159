using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SupportMax.Saas.Errors;

/// <summary>Turns every failure of a request into the one error shape; details of our own failures stay in the log.</summary>
internal sealed class ErrorMiddleware(RequestDelegate next, ILogger<ErrorMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BusinessException exception)
        {
            await ErrorResponse.WriteAsync(context, exception);
        }
        catch (BadHttpRequestException exception)
        {
            await ErrorResponse.WriteAsync(context, Translate(exception));
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            logger.LogError(exception, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
            await WriteUnexpectedAsync(context);
        }

        if (context.GetEndpoint() is null && IsBareError(context))
            await ErrorResponse.WriteAsync(context, new BusinessException(CommonErrorCodes.RouteUnknown, ErrorKind.NotFound));
        else if (context.Response is { StatusCode: StatusCodes.Status415UnsupportedMediaType, HasStarted: false })
            await WriteUnsupportedAsync(context);
    }

    private static bool IsBareError(HttpContext context) =>
        context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } && context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static BusinessException Translate(BadHttpRequestException exception) => exception switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => new BusinessException(CommonErrorCodes.BodyTooLarge, ErrorKind.TooLarge),
        { InnerException: JsonException { Path: { Length: > 2 } path } } => new BusinessException(CommonErrorCodes.BodyMalformed, ErrorKind.BadInput, path[2..]),
        _ => new BusinessException(CommonErrorCodes.BodyMalformed),
    };

    private static Task WriteUnsupportedAsync(HttpContext context)
    {
        var error = ErrorResponse.For(new BusinessException(CommonErrorCodes.ContentTypeUnsupported));
        context.Response.Headers["_AbpErrorFormat"] = "true";
        return context.Response.WriteAsJsonAsync(error, context.RequestAborted);
    }

    private static Task WriteUnexpectedAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.Headers["_AbpErrorFormat"] = "true";
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["reference"] = context.TraceIdentifier };
        var body = new ErrorBody(CommonErrorCodes.Unexpected, ErrorResponse.Text(CommonErrorCodes.Unexpected, values), null, [], null);
        return context.Response.WriteAsJsonAsync(new ErrorResponse(body), context.RequestAborted);
    }
}
