using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Answering;

/// <summary>The playground and the thresholds.</summary>
internal static class AnsweringEndpoints
{
    public static void MapAnswering(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/answering").WithTags("Answering");
        group.MapPost("/ask", AskAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        group.MapGet("/thresholds", GetThresholdsAsync).RequirePermission(SupportMaxPermissions.AnsweringThresholds);
        group.MapPut("/thresholds", ChangeThresholdsAsync).RequirePermission(SupportMaxPermissions.AnsweringThresholds);
        group.MapErrorBudget();
    }

    private static Task<AskResult> AskAsync(AskInput input, IAnsweringAppService answering, CancellationToken cancellationToken) =>
        answering.AskAsync(input, cancellationToken);

    private static Task<ThresholdsDto> GetThresholdsAsync(IThresholdsAppService thresholds, CancellationToken cancellationToken) =>
        thresholds.GetAsync(cancellationToken);

    private static Task<ThresholdsDto> ChangeThresholdsAsync(ThresholdsDto input, IThresholdsAppService thresholds, CancellationToken cancellationToken) =>
        thresholds.ChangeAsync(input, cancellationToken);
}
