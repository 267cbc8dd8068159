using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Knowledge;

internal static class FaqEndpoints
{
    public static void MapFaqs(this RouteGroupBuilder knowledge)
    {
        var faqs = knowledge.MapGroup("/faqs");
        faqs.MapGet("/", ListAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        faqs.MapGet("/{id:guid}", GetAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        faqs.MapGet("/{id:guid}/versions", ListVersionsAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        faqs.MapPost("/", CreateAsync).RequirePermission(SupportMaxPermissions.KnowledgeEdit);
        faqs.MapPut("/{id:guid}", UpdateAsync).RequirePermission(SupportMaxPermissions.KnowledgeEdit);
        faqs.MapDelete("/{id:guid}", DeleteAsync).RequirePermission(SupportMaxPermissions.KnowledgeEdit);
        faqs.MapPost("/{id:guid}/publish", PublishAsync).RequirePermission(SupportMaxPermissions.KnowledgePublish);
        faqs.MapPost("/{id:guid}/archive", ArchiveAsync).RequirePermission(SupportMaxPermissions.KnowledgePublish);
        faqs.MapPost("/bulk", ChangeManyAsync).RequirePermission(SupportMaxPermissions.Knowledge);
    }

    private static Task<PagedResult<FaqDto>> ListAsync([AsParameters] FaqListRequest request, IFaqCatalog catalog, CancellationToken cancellationToken) =>
        catalog.ListAsync(request, cancellationToken);

    private static Task<FaqDto> GetAsync(Guid id, IFaqCatalog catalog, CancellationToken cancellationToken) => catalog.GetAsync(id, cancellationToken);

    private static Task<ListResult<FaqVersionDto>> ListVersionsAsync(Guid id, IFaqCatalog catalog, CancellationToken cancellationToken) =>
        catalog.ListVersionsAsync(id, cancellationToken);

    private static async Task<Created<FaqDto>> CreateAsync(FaqInput input, ClaimsPrincipal user, IFaqEditing editing, CancellationToken cancellationToken)
    {
        var faq = await editing.CreateAsync(input, Name(user), cancellationToken);
        return TypedResults.Created($"/api/knowledge/faqs/{faq.Id}", faq);
    }

    private static Task<FaqDto> UpdateAsync(Guid id, FaqUpdateInput input, ClaimsPrincipal user, IFaqEditing editing, CancellationToken cancellationToken) =>
        editing.UpdateAsync(id, input, Name(user), cancellationToken);

    private static async Task<NoContent> DeleteAsync(Guid id, IFaqEditing editing, CancellationToken cancellationToken)
    {
        await editing.DeleteAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static Task<FaqDto> PublishAsync(
        Guid id, SeenVersion seen, ClaimsPrincipal user, IFaqPublishing publishing, CancellationToken cancellationToken) =>
        publishing.PublishAsync(id, seen.Version, Name(user), cancellationToken);

    private static Task<FaqDto> ArchiveAsync(
        Guid id, SeenVersion seen, ClaimsPrincipal user, IFaqPublishing publishing, CancellationToken cancellationToken) =>
        publishing.ArchiveAsync(id, seen.Version, Name(user), cancellationToken);

    private static async Task<BulkResultDto> ChangeManyAsync(
        BulkInput input, HttpContext context, [FromServices] IAuthorizationService authorization, IFaqBulk bulk)
    {
        var needed = input.Action is BulkAction.Publish or BulkAction.Archive ? SupportMaxPermissions.KnowledgePublish : SupportMaxPermissions.KnowledgeEdit;
        await context.RequirePermissionAsync(authorization, needed);
        return await bulk.RunAsync(input, Name(context.User), context.RequestAborted);
    }

    /// <summary>Who is noted with a change.</summary>
    internal static string Name(ClaimsPrincipal user) => user.Identity?.Name ?? user.GetUserId().ToString();
}
