using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

/// <summary>What staff do beside replying: notes, tags, rest, the customer's card, suggestions, canned responses.</summary>
internal static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/conversations/{id:guid}").WithTags("Desk");
        group.MapGet("/notes", (Guid id, IDeskAppService desk, CancellationToken token) => desk.ListNotesAsync(id, token)).RequirePermission(SupportMaxPermissions.Conversations);
        group.MapPost("/notes", (Guid id, NoteInput input, ClaimsPrincipal user, IDeskAppService desk, CancellationToken token) =>
            desk.WriteNoteAsync(id, user.GetStaffMember(), input.Text, token)).RequirePermission(SupportMaxPermissions.ConversationsReply);
        group.MapPost("/mentions/seen", SeeMentionsAsync).RequirePermission(SupportMaxPermissions.Conversations);
        group.MapPost("/merge", MergeAsync).RequirePermission(SupportMaxPermissions.ConversationsReply);
        group.MapGet("/customer", (Guid id, IDeskAppService desk, CancellationToken token) => desk.GetCustomerAsync(id, token)).RequirePermission(SupportMaxPermissions.Conversations);
        group.MapGet("/suggestion", (Guid id, IDeskAppService desk, CancellationToken token) => desk.SuggestAsync(id, token)).RequirePermission(SupportMaxPermissions.ConversationsReply);
        group.MapPut("/customer/tier", RankAsync).RequirePermission(SupportMaxPermissions.ConversationsReply);
        group.MapPut("/tags", TagAsync).RequirePermission(SupportMaxPermissions.ConversationsReply);
        group.MapPut("/priority", PrioritizeAsync).RequirePermission(SupportMaxPermissions.ConversationsReply);
        group.MapPost("/snooze", SnoozeAsync).RequirePermission(SupportMaxPermissions.ConversationsReply);
        routes.MapCanned();
    }

    private static void MapCanned(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/canned-responses").WithTags("Desk");
        group.MapGet("", (ICannedResponseAppService canned, CancellationToken token) => canned.ListAsync(token)).RequirePermission(SupportMaxPermissions.Conversations);
        group.MapPost("", (CannedResponseInput input, ICannedResponseAppService canned, CancellationToken token) => canned.CreateAsync(input, token))
            .RequirePermission(SupportMaxPermissions.ConversationsReply);
        group.MapPut("/{id:guid}", (Guid id, CannedResponseInput input, ICannedResponseAppService canned, CancellationToken token) => canned.ChangeAsync(id, input, token))
            .RequirePermission(SupportMaxPermissions.ConversationsReply);
        group.MapDelete("/{id:guid}", DeleteCannedAsync).RequirePermission(SupportMaxPermissions.ConversationsReply);
    }

    private static async Task<IResult> SeeMentionsAsync(Guid id, ClaimsPrincipal user, IDeskAppService desk, CancellationToken cancellationToken)
    {
        await desk.SeeMentionsAsync(id, user.GetStaffMember(), cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> MergeAsync(Guid id, MergeInput input, ClaimsPrincipal user, IConversationMerging merging, CancellationToken cancellationToken)
    {
        await merging.MergeAsync(id, input, user.GetStaffMember(), cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> RankAsync(Guid id, TierInput input, ICustomerRanking ranking, CancellationToken cancellationToken)
    {
        await ranking.RankAsync(id, input.Tier, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> TagAsync(Guid id, TagsInput input, IDeskAppService desk, CancellationToken cancellationToken)
    {
        await desk.TagAsync(id, input.Tags, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> SnoozeAsync(Guid id, SnoozeInput input, IDeskAppService desk, CancellationToken cancellationToken)
    {
        await desk.SnoozeAsync(id, input.Until, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> PrioritizeAsync(
        Guid id, PriorityInput input, ClaimsPrincipal user, IConversationPriority priorities, CancellationToken cancellationToken)
    {
        await priorities.SetAsync(id, WireEnum.Parse<TicketPriority>(input.Priority, "priority"), input.Note, user.GetStaffMember(), cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> DeleteCannedAsync(Guid id, ICannedResponseAppService canned, CancellationToken cancellationToken)
    {
        await canned.DeleteAsync(id, cancellationToken);
        return Results.NoContent();
    }

    private sealed record NoteInput(string? Text);

    private sealed record TierInput(string? Tier);

    private sealed record TagsInput(IReadOnlyList<string>? Tags);

    private sealed record PriorityInput(string? Priority, string? Note);

    private sealed record SnoozeInput(DateTimeOffset? Until);
}
