using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Conversations;

/// <summary>Files that customers and staff send each other: the request's body is the file.</summary>
internal static class AttachmentEndpoints
{
    private static readonly AuthorizeAttribute s_visitor = new() { AuthenticationSchemes = VisitorAuthentication.SchemeName };

    public static void MapAttachments(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/conversations/{id:guid}/attachments", SendAsStaffAsync).WithTags("Desk").RequirePermission(SupportMaxPermissions.ConversationsReply);
        routes.MapGet("/api/attachments/{id:guid}", GetAsStaffAsync).WithTags("Desk").RequirePermission(SupportMaxPermissions.Conversations);
        var widget = routes.MapGroup("/api/widget").WithTags("Widget").RequireAuthorization(s_visitor).RequireCors(WidgetEndpoints.CorsPolicy);
        widget.MapPost("/attachments", SendAsVisitorAsync);
        widget.MapGet("/attachments/{id:guid}", GetAsVisitorAsync);
        widget.MapGet("/conversations/{id:guid}/transcript", GetTranscriptAsync);
    }

    private static async Task<SendResult> SendAsStaffAsync(
        Guid id, string? fileName, string? clientMessageId, HttpRequest request, ClaimsPrincipal user, IInboxAppService inbox, CancellationToken cancellationToken) =>
        await inbox.ReplyWithFileAsync(id, user.GetStaffMember(), clientMessageId, await ReadAsync(fileName, request, cancellationToken), cancellationToken);

    private static async Task<SendResult> SendAsVisitorAsync(
        Guid? conversationId, string? fileName, string? clientMessageId, HttpRequest request, ClaimsPrincipal user, ISendMessage sending, CancellationToken cancellationToken) =>
        await sending.SendFileAsync(user.GetUserId(), conversationId, clientMessageId ?? "", await ReadAsync(fileName, request, cancellationToken), cancellationToken);

    private static async Task<IResult> GetAsStaffAsync(Guid id, HttpResponse response, IAttachmentAppService files, CancellationToken cancellationToken) =>
        Give(await files.GetAsync(id, cancellationToken), response);

    private static async Task<IResult> GetAsVisitorAsync(Guid id, HttpResponse response, ClaimsPrincipal user, IAttachmentAppService files, CancellationToken cancellationToken) =>
        Give(await files.GetOwnAsync(user.GetUserId(), id, cancellationToken), response);

    private static async Task<IResult> GetTranscriptAsync(
        Guid id, HttpResponse response, ClaimsPrincipal user, IVisitorConversationAppService conversations, CancellationToken cancellationToken)
    {
        var text = await conversations.GetTranscriptAsync(user.GetUserId(), id, cancellationToken);
        Protect(response);
        return Results.File(System.Text.Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", $"conversation-{id}.txt");
    }

    // One byte more than allowed is enough to be refused for its size.
    private static async Task<FileInput> ReadAsync(string? fileName, HttpRequest request, CancellationToken cancellationToken) =>
        new(fileName, await request.ReadAtMostAsync(ConversationConsts.MaxAttachmentBytes + 1, cancellationToken));

    /// <summary>Always a download: nothing that a stranger sent runs in the origin of this host.</summary>
    private static IResult Give(FileContent file, HttpResponse response)
    {
        Protect(response);
        return Results.File(file.Content.ToArray(), file.ContentType, file.FileName);
    }

    private static void Protect(HttpResponse response)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers[HeaderNames.CacheControl] = "private, max-age=3600";
    }
}
