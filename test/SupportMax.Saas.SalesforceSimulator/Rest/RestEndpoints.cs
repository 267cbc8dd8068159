using System.Text.Json;
using System.Text.Json.Nodes;
using SupportMax.Saas.SalesforceSimulator.Data;
using SupportMax.Saas.SalesforceSimulator.OAuth;

namespace SupportMax.Saas.SalesforceSimulator.Rest;

/// <summary>Brings calls over HTTP to <see cref="RestApi"/>: who calls, how much of the day's limit is used, and how many records a page has.</summary>
internal static class RestEndpoints
{
    private const int DefaultBatch = 2000;
    private const int SmallestBatch = 200;

    public static void MapRest(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/services/data", () => Results.Json(RestApi.Versions));
        routes.Map("/services/data/{**path}", HandleAsync);
    }

    private static async Task<IResult> HandleAsync(HttpContext context, string path, RestApi api, ConnectedApp app, OrgLimits limits)
    {
        if (!app.Knows(TokenEndpoints.BearerOf(context.Request)))
            return Results.Json(new SalesforceException(401, "INVALID_SESSION_ID", "Session expired or invalid").ToBody(), statusCode: 401);
        var isWithin = limits.Use();
        context.Response.Headers["Sforce-Limit-Info"] = limits.Header;
        if (!isWithin)
            return Results.Json(new SalesforceException(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.").ToBody(), statusCode: 403);
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        var begunAt = clock.GetUtcNow();
        JsonNode? body;
        try
        {
            body = context.Request.ContentLength is > 0 || context.Request.Headers.TransferEncoding.Count > 0 ? await JsonNode.ParseAsync(context.Request.Body) : null;
        }
        catch (JsonException)
        {
            return Results.Json(new SalesforceException(400, "JSON_PARSER_ERROR", "The body is not JSON.").ToBody(), statusCode: 400);
        }

        var request = new RestRequest(context.Request.Method, path, QueryString.Read(context.Request.QueryString.Value ?? ""), body, BatchSizeOf(context.Request), begunAt);
        var response = api.Handle(request);
        return response.Body is null ? Results.StatusCode(response.Status) : Results.Text(response.Body.ToJsonString(), "application/json", statusCode: response.Status);
    }

    private static int BatchSizeOf(HttpRequest request) =>
        request.Headers["Sforce-Query-Options"].ToString().Split('=') is ["batchSize", var size] && int.TryParse(size, System.Globalization.CultureInfo.InvariantCulture, out var wanted)
            ? Math.Clamp(wanted, SmallestBatch, DefaultBatch)
            : DefaultBatch;
}
