using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Knowledge;

internal static class ImportEndpoints
{
    public static void MapImports(this RouteGroupBuilder knowledge)
    {
        knowledge.MapPost("/imports", StartAsync)
            .WithMetadata(new RequestSizeLimitAttribute(ImportConsts.MaxUploadBytes))
            .RequirePermission(SupportMaxPermissions.KnowledgeEdit);
        knowledge.MapGet("/imports/{id:guid}", (Guid id, IKnowledgeImports imports, CancellationToken cancellationToken) => imports.GetAsync(id, cancellationToken))
            .RequirePermission(SupportMaxPermissions.Knowledge);
        knowledge.MapGet("/export", Export).RequirePermission(SupportMaxPermissions.Knowledge);
    }

    private static async Task<Results<Accepted<StartedImport>, StatusCodeHttpResult>> StartAsync(
        HttpRequest request, ClaimsPrincipal user, IKnowledgeImports imports, [FromServices] IAuthorizationService authorization, bool publish = false)
    {
        if (publish && !(await authorization.AuthorizeAsync(user, SupportMaxPermissions.KnowledgePublish)).Succeeded)
            throw new BusinessException(CommonErrorCodes.PermissionRequired, ErrorKind.Forbidden);
        var cancellationToken = request.HttpContext.RequestAborted;
        if (await UploadedFile.ReadAsync(request, cancellationToken) is not { } file)
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var id = await imports.StartAsync(file, publish, FaqEndpoints.Name(user), cancellationToken);
        return TypedResults.Accepted($"/api/knowledge/imports/{id}", new StartedImport(id));
    }

    /// <summary>Cells are given back as they are; the browser is told to save the file and to guess nothing about it.</summary>
    private static PushStreamHttpResult Export(HttpResponse response, IKnowledgeExport export, CancellationToken cancellationToken)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(stream => export.WriteAsync(stream, cancellationToken), "text/csv; charset=utf-8", "knowledge.csv");
    }

    private sealed record StartedImport(Guid Id);
}
