using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Knowledge;

/// <summary>What is missing in the knowledge, and what is in it twice or contradicts itself.</summary>
internal static class KnowledgeReviewEndpoints
{
    public static void MapKnowledgeReview(this RouteGroupBuilder knowledge)
    {
        knowledge.MapGet("/gaps", ListGapsAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        knowledge.MapPost("/gaps/refresh", RefreshGapsAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        knowledge.MapPost("/gaps/{id:guid}/draft", DraftAsync).RequirePermission(SupportMaxPermissions.KnowledgeEdit);
        knowledge.MapPost("/gaps/{id:guid}/dismiss", DismissAsync).RequirePermission(SupportMaxPermissions.KnowledgeEdit);
        knowledge.MapGet("/duplicates", FindDuplicatesAsync).RequirePermission(SupportMaxPermissions.Knowledge);
    }

    private static Task<GapListDto> ListGapsAsync([AsParameters] PageQuery page, string? state, IKnowledgeGaps gaps, CancellationToken cancellationToken) =>
        gaps.ListAsync(page.ToRequest(), WireEnum.Parse<GapState>(state, nameof(state)), cancellationToken);

    private static async Task<Accepted> RefreshGapsAsync(ClaimsPrincipal user, IKnowledgeGaps gaps, CancellationToken cancellationToken)
    {
        await gaps.RefreshAsync(FaqEndpoints.Name(user), cancellationToken);
        return TypedResults.Accepted("/api/knowledge/gaps");
    }

    private static async Task<Created<FaqDto>> DraftAsync(Guid id, ClaimsPrincipal user, IKnowledgeGaps gaps, CancellationToken cancellationToken)
    {
        var faq = await gaps.DraftAsync(id, FaqEndpoints.Name(user), cancellationToken);
        return TypedResults.Created($"/api/knowledge/faqs/{faq.Id}", faq);
    }

    private static async Task<NoContent> DismissAsync(Guid id, ClaimsPrincipal user, IKnowledgeGaps gaps, CancellationToken cancellationToken)
    {
        await gaps.DismissAsync(id, FaqEndpoints.Name(user), cancellationToken);
        return TypedResults.NoContent();
    }

    private static Task<DuplicateListDto> FindDuplicatesAsync(IDuplicates duplicates, CancellationToken cancellationToken) => duplicates.FindAsync(cancellationToken);
}
