using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Partners;

/// <summary>
/// A POST with an <c>Idempotency-Key</c> is worked on once: repeated within a day, it gets the first answer again, with
/// <c>Idempotent-Replayed: true</c>. What was refused is forgotten, so that it can be tried again.
/// </summary>
internal sealed class IdempotencyKeys : IEndpointFilter
{
    private const string Header = "Idempotency-Key";
    private const int MaxLength = 100;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.Headers.TryGetValue(Header, out var sent))
            return await next(context);
        var key = sent.ToString();
        if (sent.Count > 1 || key.Length is 0 or > MaxLength || key.Any(letter => letter is < ' ' or > '~'))
            throw new BusinessException(PartnerErrorCodes.IdempotencyKeyInvalid);
        var answers = (IIdempotentAnswers)http.RequestServices.GetService(typeof(IIdempotentAnswers))!;
        var clientId = http.User.GetUserId();
        if (await answers.ClaimAsync(clientId, key, await HashAsync(http.Request), http.RequestAborted) is { } first)
        {
            await ReplayAsync(http.Response, first);
            return Results.Empty;
        }

        var body = await WorkAsync(context, next, answers, clientId, key);
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
        return Results.Empty;
    }

    private static async Task<byte[]> WorkAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, IIdempotentAnswers answers, Guid clientId, string key)
    {
        var response = context.HttpContext.Response;
        try
        {
            var body = await BufferedAnswer.RunAsync(context, next);
            // From here on the work is done, whoever hangs up.
            if (response.StatusCode < StatusCodes.Status400BadRequest)
                await answers.KeepAsync(clientId, key, new KeptAnswer(response.StatusCode, Encoding.UTF8.GetString(body), response.Headers.Location), CancellationToken.None);
            else
                await answers.ReleaseAsync(clientId, key, CancellationToken.None);
            return body;
        }
        catch (BusinessException)
        {
            await answers.ReleaseAsync(clientId, key, CancellationToken.None);
            throw;
        }
    }

    private static async Task<byte[]> HashAsync(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        request.Body.Position = 0;
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy, request.HttpContext.RequestAborted);
        hash.AppendData(copy.ToArray());
        return hash.GetHashAndReset();
    }

    private static async Task ReplayAsync(HttpResponse response, KeptAnswer first)
    {
        response.StatusCode = first.Status;
        response.Headers["Idempotent-Replayed"] = "true";
        if (first.Location is not null)
            response.Headers.Location = first.Location;
        if (first.Body.Length == 0)
            return;
        response.ContentType = "application/json; charset=utf-8";
        await response.WriteAsync(first.Body, response.HttpContext.RequestAborted);
    }
}
