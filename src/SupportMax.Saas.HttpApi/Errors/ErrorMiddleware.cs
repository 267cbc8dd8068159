using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SupportMax.Saas.Errors;

/// <summary>Turns every failure of a request into the one error shape; details of our own failures stay in the log.</summary>
internal sealed partial class ErrorMiddleware(RequestDelegate next, ILogger<ErrorMiddleware> logger)
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
        catch (DuplicateRowException)
        {
            await ErrorResponse.WriteAsync(context, new BusinessException(CommonErrorCodes.SavedMeanwhile, ErrorKind.Conflict));
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

        if (BareErrorCode(context) is { } code)
            await WriteKeepingStatusAsync(context, code);
    }

    /// <summary>What to say where routing refused without a word.</summary>
    private static string? BareErrorCode(HttpContext context) => context.Response switch
    {
        { HasStarted: true } or { ContentType: not null } => null,
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => CommonErrorCodes.ContentTypeUnsupported,
        { StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed }
            when context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) => CommonErrorCodes.RouteUnknown,
        _ => null,
    };

    private static BusinessException Translate(BadHttpRequestException exception) => exception switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => new BusinessException(CommonErrorCodes.BodyTooLarge, ErrorKind.TooLarge),
        { InnerException: JsonException { Path: { Length: > 2 } path } } => new BusinessException(CommonErrorCodes.BodyMalformed, ErrorKind.BadInput, path[2..]),
        _ when UnreadableParameter().Match(exception.Message) is { Success: true } match => ParameterInvalid(match.Groups["name"].Value),
        _ => new BusinessException(CommonErrorCodes.BodyMalformed),
    };

    private static BusinessException ParameterInvalid(string name)
    {
        var parameter = JsonNamingPolicy.CamelCase.ConvertName(name);
        return new BusinessException(CommonErrorCodes.ParameterInvalid, ErrorKind.BadInput, parameter)
        {
            Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["parameter"] = parameter },
        };
    }

    // The framework names the parameter in its message alone: Failed to bind parameter "Nullable<int> SkipCount" from "abc".
    // Or, when it is missing: Required parameter "int expected" was not provided from query string.
    [GeneratedRegex("^(Failed to bind|Required) parameter \"[^\"]*?(?<name>[A-Za-z0-9_]+)\" (from |was not provided from query string)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex UnreadableParameter();

    private static Task WriteKeepingStatusAsync(HttpContext context, string code)
    {
        context.Response.Headers["_AbpErrorFormat"] = "true";
        return context.Response.WriteAsJsonAsync(ErrorResponse.For(new BusinessException(code)), context.RequestAborted);
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
