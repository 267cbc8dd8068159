using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Channels;

/// <summary>The mails of a conversation, and putting them where they belong.</summary>
internal static class ConversationMailEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/conversations/{id:guid}/mails").WithTags("Conversations");
        group.MapGet("", (Guid id, IConversationMailAppService mails, CancellationToken token) => mails.ListAsync(id, token))
            .RequirePermission(SupportMaxPermissions.Conversations).WithSummary("The mails, each with why it stands in this conversation");
        group.MapGet("/{mailId:guid}/files/{fileId:guid}", GetFileAsync).RequirePermission(SupportMaxPermissions.Conversations);
        group.MapPost("/{mailId:guid}/split", SplitAsync).RequirePermission(SupportMaxPermissions.ConversationsReply)
            .WithSummary("Makes a conversation of its own of a customer's mail");
        group.MapPost("/{mailId:guid}/move", MoveAsync).RequirePermission(SupportMaxPermissions.ConversationsReply)
            .WithSummary("Moves a customer's mail to another conversation");
    }

    private static async Task<IResult> GetFileAsync(
        Guid id, Guid mailId, Guid fileId, IConversationMailAppService mails, HttpContext context, CancellationToken cancellationToken)
    {
        var file = await mails.GetFileAsync(id, mailId, fileId, cancellationToken);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var isShown = file.MediaType.StartsWith("image/", StringComparison.Ordinal);
        return Results.File(file.Content, file.MediaType, isShown ? null : file.Name);
    }

    private static Task<MailPlaceDto> SplitAsync(
        Guid id, Guid mailId, ClaimsPrincipal user, IConversationMailAppService mails, CancellationToken cancellationToken) =>
        mails.SplitAsync(id, mailId, StaffMemberOf(user), cancellationToken);

    private static Task<MailPlaceDto> MoveAsync(
        Guid id, Guid mailId, MoveInput input, ClaimsPrincipal user, IConversationMailAppService mails, CancellationToken cancellationToken) =>
        mails.MoveAsync(id, mailId, input.ConversationId, StaffMemberOf(user), cancellationToken);

    private static StaffMember StaffMemberOf(ClaimsPrincipal user) => new(user.GetUserId(), user.Identity?.Name ?? "");

    private sealed record MoveInput(Guid ConversationId);
}
