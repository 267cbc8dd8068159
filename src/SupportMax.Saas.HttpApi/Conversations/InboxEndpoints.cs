using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Conversations;

/// <summary>The staff's conversations.</summary>
internal static class InboxEndpoints
{
    public static void MapInbox(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/conversations").WithTags("Conversations");
        group.MapGet("", ListAsync).RequirePermission(SupportMaxPermissions.Conversations);
        group.MapGet("/{id:guid}", GetAsync).RequirePermission(SupportMaxPermissions.Conversations);
        group.MapGet("/{id:guid}/decisions", ListDecisionsAsync).RequirePermission(SupportMaxPermissions.Conversations);
        group.MapGet("/{id:guid}/events", ListEventsAsync).RequirePermission(SupportMaxPermissions.Conversations);
        group.MapPost("/{id:guid}/messages", ReplyAsync).RequirePermission(SupportMaxPermissions.ConversationsReply);
        group.MapPost("/{id:guid}/resolve", ResolveAsync).RequirePermission(SupportMaxPermissions.ConversationsReply);
        group.MapPost("/{id:guid}/give-back", GiveBackAsync).RequirePermission(SupportMaxPermissions.ConversationsReply);
    }

    private static Task<PagedResult<InboxItemDto>> ListAsync(
        [AsParameters] PageQuery page, string? status, string? view, ClaimsPrincipal user, IInboxAppService inbox, CancellationToken cancellationToken) =>
        inbox.ListAsync(
            new InboxFilter(
                page.ToRequest(), WireEnum.Parse<ConversationStatus>(status, nameof(status)), WireEnum.Parse<InboxView>(view, nameof(view)), user.GetUserId()),
            cancellationToken);

    private static Task<InboxConversationDto> GetAsync(Guid id, IInboxAppService inbox, CancellationToken cancellationToken) => inbox.GetAsync(id, cancellationToken);

    private static Task<ListResult<DecisionTraceDto>> ListDecisionsAsync(Guid id, IDecisionTraces traces, CancellationToken cancellationToken) =>
        traces.ListAsync(id, cancellationToken);

    private static Task<ListResult<ConversationEventDto>> ListEventsAsync(Guid id, IInboxAppService inbox, CancellationToken cancellationToken) =>
        inbox.ListEventsAsync(id, cancellationToken);

    private static Task<SendResult> ReplyAsync(Guid id, ReplyInput input, ClaimsPrincipal user, IInboxAppService inbox, CancellationToken cancellationToken) =>
        inbox.ReplyAsync(id, user.GetStaffMember(), input.ClientMessageId, input.Text, cancellationToken);

    private static async Task<IResult> ResolveAsync(Guid id, ClaimsPrincipal user, IInboxAppService inbox, CancellationToken cancellationToken)
    {
        await inbox.ResolveAsync(id, user.GetStaffMember(), cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> GiveBackAsync(Guid id, StaffNote input, ClaimsPrincipal user, IInboxAppService inbox, CancellationToken cancellationToken)
    {
        await inbox.GiveBackAsync(id, user.GetStaffMember(), input.Note, cancellationToken);
        return Results.NoContent();
    }

    private sealed record ReplyInput(string? ClientMessageId, string? Text);
}
