using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>The tenant's background jobs.</summary>
internal static class BackgroundJobEndpoints
{
    public static void MapBackgroundJobs(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/background-jobs").WithTags("BackgroundJobs").RequirePermission(SupportMaxPermissions.BackgroundWork);
        group.MapGet("", ListAsync);
        group.MapGet("/{id:guid}", (Guid id, IBackgroundJobAppService jobs, CancellationToken cancellationToken) => jobs.GetAsync(id, cancellationToken));
        group.MapPost("/{id:guid}/cancel", CancelAsync);
        group.MapPost("/{id:guid}/retry", RetryAsync);
    }

    private static Task<PagedResult<BackgroundJobDto>> ListAsync(
        [AsParameters] PageQuery page, string? state, string? type, IBackgroundJobAppService jobs, CancellationToken cancellationToken) =>
        jobs.ListAsync(new BackgroundJobFilter(page.ToRequest(), WireEnum.Parse<BackgroundJobState>(state, nameof(state)), type), cancellationToken);

    private static async Task<NoContent> CancelAsync(Guid id, IBackgroundJobAppService jobs, CancellationToken cancellationToken)
    {
        await jobs.CancelAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RetryAsync(Guid id, IBackgroundJobAppService jobs, CancellationToken cancellationToken)
    {
        await jobs.RetryAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }
}
