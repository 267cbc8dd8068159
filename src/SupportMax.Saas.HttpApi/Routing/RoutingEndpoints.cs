using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Routing;

/// <summary>Who has which conversation, queues, agents and how the desk works.</summary>
internal static class RoutingEndpoints
{
    public static void MapRouting(this IEndpointRouteBuilder routes)
    {
        var conversation = routes.MapGroup("/api/conversations/{id:guid}").WithTags("Routing");
        conversation.MapPost("/assign", AssignAsync).RequirePermission(SupportMaxPermissions.ConversationsReply);
        conversation.MapPost("/queue", QueueAsync).RequirePermission(SupportMaxPermissions.ConversationsReply);
        conversation.MapPost("/escalate", EscalateAsync).RequirePermission(SupportMaxPermissions.ConversationsReply);
        conversation.MapPost("/barge-in", BargeInAsync).RequirePermission(SupportMaxPermissions.ConversationsSupervise);

        var group = routes.MapGroup("/api/routing").WithTags("Routing");
        group.MapGet("/queues", (IRoutingAppService routing, CancellationToken token) => routing.ListQueuesAsync(token)).RequirePermission(SupportMaxPermissions.Conversations);
        group.MapPost("/queues", (QueueInput input, IRoutingAppService routing, CancellationToken token) => routing.CreateQueueAsync(input, token))
            .RequirePermission(SupportMaxPermissions.ConversationsSupervise);
        group.MapPut("/queues/{id:guid}", (Guid id, QueueInput input, IRoutingAppService routing, CancellationToken token) => routing.ChangeQueueAsync(id, input, token))
            .RequirePermission(SupportMaxPermissions.ConversationsSupervise);
        group.MapDelete("/queues/{id:guid}", DeleteQueueAsync).RequirePermission(SupportMaxPermissions.ConversationsSupervise);
        group.MapGet("/agents", (IRoutingAppService routing, CancellationToken token) => routing.ListAgentsAsync(token)).RequirePermission(SupportMaxPermissions.Conversations);
        group.MapPut("/agents/{id:guid}", ChangeAgentAsync).RequirePermission(SupportMaxPermissions.ConversationsSupervise);
        group.MapGet("/settings", (IRoutingAppService routing, CancellationToken token) => routing.GetSettingsAsync(token)).RequirePermission(SupportMaxPermissions.ConversationsSupervise);
        group.MapPut("/settings", ChangeSettingsAsync).RequirePermission(SupportMaxPermissions.ConversationsSupervise);
        group.MapGet("/overview", (IRoutingAppService routing, CancellationToken token) => routing.GetOverviewAsync(token)).RequirePermission(SupportMaxPermissions.ConversationsSupervise);
    }

    /// <summary>Without an agent the caller takes what nobody has; with one it is given to them, whoever has it.</summary>
    private static async Task<IResult> AssignAsync(
        Guid id, AssignInput input, ClaimsPrincipal user, IRoutingActions routing, CancellationToken cancellationToken)
    {
        var member = user.GetStaffMember();
        if (input.AgentId is { } agentId && agentId != member.Id)
            await routing.AssignAsync(id, agentId, member, input.Note, cancellationToken);
        else
            await routing.TakeAsync(id, member, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> QueueAsync(Guid id, QueueTarget input, ClaimsPrincipal user, IRoutingActions routing, CancellationToken cancellationToken)
    {
        await routing.QueueAsync(id, input.QueueId, user.GetStaffMember(), input.Note, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> EscalateAsync(Guid id, StaffNote input, ClaimsPrincipal user, IRoutingActions routing, CancellationToken cancellationToken)
    {
        await routing.EscalateAsync(id, user.GetStaffMember(), input.Note, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> BargeInAsync(Guid id, StaffNote input, ClaimsPrincipal user, IRoutingActions routing, CancellationToken cancellationToken)
    {
        await routing.BargeInAsync(id, user.GetStaffMember(), input.Note, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> DeleteQueueAsync(Guid id, IRoutingAppService routing, CancellationToken cancellationToken)
    {
        await routing.DeleteQueueAsync(id, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> ChangeAgentAsync(Guid id, AgentInput input, IRoutingAppService routing, CancellationToken cancellationToken)
    {
        await routing.ChangeAgentAsync(id, input, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> ChangeSettingsAsync(DeskSettingsDto settings, IRoutingAppService routing, CancellationToken cancellationToken)
    {
        await routing.ChangeSettingsAsync(settings, cancellationToken);
        return Results.NoContent();
    }
}

/// <summary>To whom a conversation is given, in a body that may be left out.</summary>
/// <param name="AgentId">The member of staff; null for the caller.</param>
/// <param name="Note">What the next one should know.</param>
internal sealed record AssignInput(Guid? AgentId, string? Note)
{
    /// <summary>Reads the body, if there is one.</summary>
    public static ValueTask<AssignInput> BindAsync(HttpContext context) => OptionalBody.ReadAsync(context, new AssignInput(null, null), "agentId");
}

/// <summary>Into which queue a conversation is put, in a body that may be left out.</summary>
/// <param name="QueueId">The queue; null for the default one.</param>
/// <param name="Note">What the next one should know.</param>
internal sealed record QueueTarget(Guid? QueueId, string? Note)
{
    /// <summary>Reads the body, if there is one.</summary>
    public static ValueTask<QueueTarget> BindAsync(HttpContext context) => OptionalBody.ReadAsync(context, new QueueTarget(null, null), "queueId");
}
