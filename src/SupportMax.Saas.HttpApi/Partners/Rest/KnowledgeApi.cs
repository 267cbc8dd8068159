using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Partners;

/// <summary><c>/api/v1/faqs</c>: read with <c>knowledge.read</c>, written with <c>knowledge.write</c>. A FAQ's ETag is its version.</summary>
internal static class KnowledgeApi
{
    public static void MapKnowledgeApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/faqs");
        group.MapGet("", ([AsParameters] CursorQuery page, string? status, string? language, IPartnerFaqs faqs, CancellationToken token) =>
            faqs.ListAsync(page.ToRequest(), status, language, token)).RequireScope(PartnerScopes.KnowledgeRead).WithSummary("The tenant's FAQs, the newest first");
        group.MapGet("/{id:guid}", GetAsync).RequireScope(PartnerScopes.KnowledgeRead).WithSummary("One FAQ");
        group.MapPost("", CreateAsync).RequireScope(PartnerScopes.KnowledgeWrite).WithSummary("Writes a draft");
        group.MapPut("/{id:guid}", UpdateAsync).RequireScope(PartnerScopes.KnowledgeWrite).WithSummary("Changes a FAQ; needs If-Match or the version");
        group.MapDelete("/{id:guid}", DeleteAsync).RequireScope(PartnerScopes.KnowledgeWrite).WithSummary("Deletes a FAQ for good");
        group.MapPost("/{id:guid}/publish", PublishAsync).RequireScope(PartnerScopes.KnowledgeWrite).WithSummary("Lets a FAQ answer customers");
        group.MapPost("/{id:guid}/archive", ArchiveAsync).RequireScope(PartnerScopes.KnowledgeWrite).WithSummary("Takes a FAQ out of use");
    }

    private static async Task<FaqDto> GetAsync(Guid id, HttpResponse response, IFaqCatalog catalog, CancellationToken cancellationToken) =>
        Tagged(response, await catalog.GetAsync(id, cancellationToken));

    private static async Task<Created<FaqDto>> CreateAsync(
        FaqInput input, ClaimsPrincipal caller, HttpResponse response, IFaqEditing editing, CancellationToken cancellationToken)
    {
        var faq = Tagged(response, await editing.CreateAsync(input, FaqEndpoints.Name(caller), cancellationToken));
        return TypedResults.Created($"/api/v1/faqs/{faq.Id}", faq);
    }

    private static async Task<FaqDto> UpdateAsync(
        Guid id, FaqUpdateInput input, HttpContext context, IFaqEditing editing, CancellationToken cancellationToken)
    {
        var seen = IfMatch.Version(context.Request) is { } version ? input with { Version = version } : input;
        return Tagged(context.Response, await editing.UpdateAsync(id, seen, FaqEndpoints.Name(context.User), cancellationToken));
    }

    private static async Task<NoContent> DeleteAsync(Guid id, IFaqEditing editing, CancellationToken cancellationToken)
    {
        await editing.DeleteAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<FaqDto> PublishAsync(Guid id, HttpContext context, IFaqPublishing publishing, CancellationToken cancellationToken) =>
        Tagged(context.Response, await publishing.PublishAsync(id, IfMatch.Version(context.Request), FaqEndpoints.Name(context.User), cancellationToken));

    private static async Task<FaqDto> ArchiveAsync(Guid id, HttpContext context, IFaqPublishing publishing, CancellationToken cancellationToken) =>
        Tagged(context.Response, await publishing.ArchiveAsync(id, IfMatch.Version(context.Request), FaqEndpoints.Name(context.User), cancellationToken));

    private static FaqDto Tagged(HttpResponse response, FaqDto faq)
    {
        response.Headers.ETag = IfMatch.TagOf(faq.Version);
        return faq;
    }
}
