using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Metrics;

namespace SupportMax.Saas.Partners;

/// <summary><c>/api/v1/ask</c> and <c>/api/v1/metrics</c>.</summary>
internal static class EngineApi
{
    public static void MapEngineApi(this IEndpointRouteBuilder api)
    {
        api.MapPost("/ask", (AskInput input, IAnsweringAppService answering, CancellationToken token) => answering.AskAsync(input, token))
            .RequireScope(PartnerScopes.KnowledgeRead).WithSummary("What the bot would answer, and why; leaves no trace");
        var metrics = api.MapGroup("/metrics").RequireScope(PartnerScopes.MetricsRead);
        metrics.MapGet("/summary", MetricsEndpoints.SummarizeAsync).WithSummary("The numbers of a period");
        metrics.MapGet("/series", MetricsEndpoints.SeriesAsync).WithSummary("The numbers hour by hour, day by day or week by week");
    }
}
