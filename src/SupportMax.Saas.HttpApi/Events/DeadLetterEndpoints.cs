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
        group.MapGet("", ([AsParameters] PageQuery page, [AsParameters] DeadLetterQuery query, IDeadLetterAppService letters, CancellationToken cancellationToken) =>
            letters.ListAsync(page.ToRequest(), query.ToFilter(), cancellationToken));
        group.MapGet("/kinds", (IDeadLetterAppService letters, CancellationToken cancellationToken) => letters.ListKindsAsync(cancellationToken))
            .WithSummary("Which types of events which subscribers could not handle");
        group.MapPost("/replay", ([AsParameters] DeadLetterQuery query, IDeadLetterAppService letters, CancellationToken cancellationToken) =>
            letters.ReplayAllAsync(query.ToFilter(), cancellationToken)).WithSummary("Lets all dead letters that fit be handled again");
        group.MapPost("/discard", ([AsParameters] DeadLetterQuery query, int expected, IDeadLetterAppService letters, CancellationToken cancellationToken) =>
            letters.DiscardAllAsync(query.ToFilter(), expected, cancellationToken)).WithSummary("Gives all dead letters that fit up for good, if they are as many as expected");
        group.MapPost("/{id:guid}/replay", ReplayAsync);
        group.MapPost("/{id:guid}/discard", DiscardAsync);
    }

    private static async Task<NoContent> ReplayAsync(Guid id, IDeadLetterAppService letters, CancellationToken cancellationToken)
    {
        await letters.ReplayAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> DiscardAsync(Guid id, IDeadLetterAppService letters, CancellationToken cancellationToken)
    {
        await letters.DiscardAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }

    private sealed record DeadLetterQuery(string? Reason, string? Name, string? Subscriber, DateTimeOffset? From, DateTimeOffset? To)
    {
        public DeadLetterFilter ToFilter() => new(Clean(Reason), Clean(Name), Clean(Subscriber), From, To);

        // PostgreSQL knows no NUL in a text.
        private static string? Clean(string? text) => string.IsNullOrEmpty(text) ? null : text.Replace("\0", "", StringComparison.Ordinal);
    }
}
