using System.Globalization;
using Microsoft.AspNetCore.Http;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Errors;

/// <summary>An error in ABP's shape: <c>{"error":{code, message, details, data, validationErrors}}</c>.</summary>
internal sealed record ErrorResponse(ErrorBody Error)
{
    public static ErrorResponse For(BusinessException exception)
    {
        var message = Text(exception.Code, exception.Values);
        var fields = exception.Members.Count == 0 ? null : new[] { new FieldError(message, exception.Members) };
        return new ErrorResponse(new ErrorBody(exception.Code, message, fields is null ? null : message, new(), fields));
    }

    /// <summary>Writes the error with its status; nothing when the response has begun.</summary>
    public static Task WriteAsync(HttpContext context, BusinessException exception)
    {
        if (context.Response.HasStarted)
            return Task.CompletedTask;
        context.Response.StatusCode = StatusOf(exception.Kind);
        context.Response.Headers["_AbpErrorFormat"] = "true";
        if (exception.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return context.Response.WriteAsJsonAsync(For(exception), context.RequestAborted);
    }

    public static string Text(string code, IReadOnlyDictionary<string, object> values) =>
        LocalizedTexts.Get(LocalizedTexts.Errors, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, code, values);

    private static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Unauthorized => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorKind.TooManyRequests => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status400BadRequest,
    };
}

internal sealed record ErrorBody(string? Code, string Message, string? Details, Dictionary<string, string> Data, IReadOnlyList<FieldError>? ValidationErrors);

internal sealed record FieldError(string Message, IReadOnlyList<string> Members);
