using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Events;

/// <summary>The tenant's events that a subscriber could not handle.</summary>
internal static class DeadLetterEndpoints
{
    public static void MapDeadLetters(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/events/dead-letters").WithTags("Events").RequirePermission(SupportMaxPermissions.BackgroundWork);
        group.MapGet("", ([AsParameters] PageQuery page, IDeadLetterAppService letters, CancellationToken cancellationToken) =>
            letters.ListAsync(page.ToRequest(), cancellationToken));
        group.MapPost("/replay", (IDeadLetterAppService letters, CancellationToken cancellationToken) => letters.ReplayAllAsync(cancellationToken))
            .WithSummary("Lets all dead letters be handled again");
        group.MapPost("/{id:guid}/replay", ReplayAsync);
    }

    private static async Task<NoContent> ReplayAsync(Guid id, IDeadLetterAppService letters, CancellationToken cancellationToken)
    {
        await letters.ReplayAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }
}
