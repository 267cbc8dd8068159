using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Answering;

/// <summary>Evaluations and replays.</summary>
internal static class MeasurementEndpoints
{
    public static void MapMeasurements(this IEndpointRouteBuilder routes)
    {
        var answering = routes.MapGroup("/api/answering").WithTags("Answering");
        answering.MapPost("/evaluations", StartEvaluationAsync)
            .WithMetadata(new RequestSizeLimitAttribute(ImportConsts.MaxUploadBytes)).RequirePermission(SupportMaxPermissions.Knowledge);
        answering.MapGet("/evaluations", ListEvaluationsAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        answering.MapGet("/evaluations/{id:guid}", GetEvaluationAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        answering.MapPost("/replay", ReplayAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        answering.MapGet("/replay/{id:guid}", GetReplayAsync).RequirePermission(SupportMaxPermissions.Knowledge);
    }

    private static async Task<Results<Accepted<StartedRun>, StatusCodeHttpResult>> StartEvaluationAsync(HttpRequest request, ClaimsPrincipal user, IEvaluations evaluations)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        if (await UploadedFile.ReadAsync(request, cancellationToken) is not { } file)
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var id = await evaluations.StartAsync(file, FaqEndpoints.Name(user), cancellationToken);
        return TypedResults.Accepted($"/api/answering/evaluations/{id}", new StartedRun(id));
    }

    private static Task<PagedResult<EvaluationDto>> ListEvaluationsAsync([AsParameters] PageQuery page, IEvaluations evaluations, CancellationToken cancellationToken) =>
        evaluations.ListAsync(page.ToRequest(), cancellationToken);

    private static Task<EvaluationDto> GetEvaluationAsync(Guid id, IEvaluations evaluations, CancellationToken cancellationToken) => evaluations.GetAsync(id, cancellationToken);

    private static async Task<Results<Ok<ReplayDto>, Accepted<ReplayDto>>> ReplayAsync(ReplayInput input, ClaimsPrincipal user, IReplays replays, CancellationToken cancellationToken)
    {
        var replay = await replays.ReplayAsync(input, FaqEndpoints.Name(user), cancellationToken);
        return replay.Id is { } id ? TypedResults.Accepted($"/api/answering/replay/{id}", replay) : TypedResults.Ok(replay);
    }

    private static Task<ReplayDto> GetReplayAsync(Guid id, IReplays replays, CancellationToken cancellationToken) => replays.GetAsync(id, cancellationToken);

    private sealed record StartedRun(Guid Id);
}
