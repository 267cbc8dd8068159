using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Answering;

/// <summary>Changes that are measured before they are put into force. What a set changes needs the permission to change just that.</summary>
internal static class ChangeSetEndpoints
{
    public static void MapChangeSets(this IEndpointRouteBuilder routes)
    {
        var sets = routes.MapGroup("/api/answering/change-sets").WithTags("Answering");
        sets.MapGet("/", ListAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        sets.MapGet("/{id:guid}", GetAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        sets.MapPost("/", CreateAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        sets.MapPost("/{id:guid}/publish", PublishAsync).RequirePermission(SupportMaxPermissions.Knowledge);
    }

    private static Task<PagedResult<ChangeSetDto>> ListAsync([AsParameters] PageQuery page, IChangeSets sets, CancellationToken cancellationToken) =>
        sets.ListAsync(page.ToRequest(), cancellationToken);

    private static Task<ChangeSetDto> GetAsync(Guid id, IChangeSets sets, CancellationToken cancellationToken) => sets.GetAsync(id, cancellationToken);

    private static async Task<Accepted<ChangeSetDto>> CreateAsync(
        ChangeSetInput input, HttpContext context, IChangeSets sets, [FromServices] IAuthorizationService authorization, CancellationToken cancellationToken)
    {
        await RequireAsync(context, authorization, input.Thresholds is not null, input is { FaqIds.Count: > 0 } or { Edits.Count: > 0 });
        var set = await sets.CreateAsync(input, FaqEndpoints.Name(context.User), cancellationToken);
        return TypedResults.Accepted($"/api/answering/change-sets/{set.Id}", set);
    }

    private static async Task<ChangeSetDto> PublishAsync(
        Guid id, HttpContext context, IChangeSets sets, [FromServices] IAuthorizationService authorization, CancellationToken cancellationToken)
    {
        var set = await sets.GetAsync(id, cancellationToken);
        await RequireAsync(context, authorization, set.Thresholds is not null, set.FaqIds.Count > 0);
        return await sets.PublishAsync(id, FaqEndpoints.Name(context.User), cancellationToken);
    }

    private static async Task RequireAsync(HttpContext context, IAuthorizationService authorization, bool changesThresholds, bool changesFaqs)
    {
        if (changesThresholds)
            await context.RequirePermissionAsync(authorization, SupportMaxPermissions.AnsweringThresholds);
        if (changesFaqs)
            await context.RequirePermissionAsync(authorization, SupportMaxPermissions.KnowledgePublish);
    }
}
