using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Partners;

/// <summary><c>/api/v1/conversations</c>.</summary>
internal static class ConversationApi
{
    private const int DefaultMessages = 100;

    public static void MapConversationApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/conversations").RequireScope(PartnerScopes.Conversations);
        group.MapPost("", BeginAsync)
            .WithSummary("Begins a conversation, or finds the one with this thread name").Produces<BegunConversation>(StatusCodes.Status201Created).Produces<BegunConversation>();
        group.MapGet("", ListAsync).WithSummary("The tenant's conversations, those that began last first");
        group.MapGet("/{id:guid}", (Guid id, IPartnerConversationAppService service, CancellationToken token) => service.GetAsync(id, token)).WithSummary("One conversation");
        group.MapGet("/{id:guid}/messages", ListMessagesAsync).WithSummary("Messages after a watermark, in order");
        group.MapPost("/{id:guid}/messages", WriteAsync)
            .WithSummary("Writes a message as the customer, as your bot, or as an agent of your desk").Produces<SendResult>(StatusCodes.Status201Created).Produces<SendResult>();
        group.MapPost("/{id:guid}/handover", HandOverAsync).WithSummary("Calls one of the tenant's people");
        group.MapPost("/{id:guid}/resolve", ResolveAsync).WithSummary("Closes the conversation and its ticket");
    }

    private static async Task<IResult> BeginAsync(BeginRequest input, ClaimsPrincipal caller, IPartnerConversationAppService service, CancellationToken cancellationToken)
    {
        var (conversation, isNew) = await service.BeginAsync(caller.GetUserId(), ChannelKind.Api, new BeginConversationInput(input.Thread, input.Contact) { AnsweredBy = input.AnsweredBy }, cancellationToken);
        var sent = input.Message is { } message ? await service.SendAsync(conversation.Id, message, cancellationToken) : null;
        var body = new BegunConversation(sent is null ? conversation : await service.GetAsync(sent.ConversationId, cancellationToken), sent);
        return isNew ? TypedResults.Created($"/api/v1/conversations/{body.Conversation.Id}", body) : TypedResults.Ok(body);
    }

    private static Task<CursorPage<PartnerConversationDto>> ListAsync(
        [AsParameters] CursorQuery page, string? status, IPartnerConversationAppService service, CancellationToken cancellationToken) =>
        service.ListAsync(page.ToRequest(), WireEnum.Parse<ConversationStatus>(status, nameof(status)), cancellationToken);

    private static Task<MessagePage> ListMessagesAsync(Guid id, long? after, int? limit, IPartnerConversationAppService service, CancellationToken cancellationToken) =>
        service.ListMessagesAsync(id, after ?? 0, limit ?? DefaultMessages, cancellationToken);

    private static async Task<IResult> WriteAsync(Guid id, WriteRequest input, ClaimsPrincipal caller, IPartnerConversationAppService service, CancellationToken cancellationToken)
    {
        var message = new PartnerMessageInput(input.ClientMessageId, input.Text);
        var sent = input.As switch
        {
            null or "customer" => await service.SendAsync(id, message, cancellationToken),
            "agent" => await service.ReplyAsAgentAsync(id, PartnerAgent.Of(caller, input.Name), message, cancellationToken),
            "bot" => await service.ReplyAsBotAsync(id, PartnerAgent.Of(caller, input.Name ?? caller.Identity!.Name), message, cancellationToken),
            _ => throw new BusinessException(PartnerErrorCodes.AuthorInvalid, ErrorKind.BadInput, "as"),
        };
        return sent.Duplicate ? TypedResults.Ok(sent) : TypedResults.Created($"/api/v1/conversations/{sent.ConversationId}/messages?after={sent.Sequence - 1}&limit=1", sent);
    }

    private static async Task<NoContent> HandOverAsync(Guid id, IPartnerConversationAppService service, CancellationToken cancellationToken)
    {
        await service.HandOverAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ResolveAsync(Guid id, ResolveRequest input, ClaimsPrincipal caller, IPartnerConversationAppService service, CancellationToken cancellationToken)
    {
        await service.ResolveAsync(id, PartnerAgent.Of(caller, input.Name), cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <summary>A conversation to begin.</summary>
/// <param name="Thread">Your own name for it: the same name again is the same conversation.</param>
/// <param name="Contact">Whom it is with.</param>
/// <param name="Message">The customer's first message, if there is one.</param>
/// <param name="AnsweredBy"><c>engine</c> (default) or <c>partner</c>: whose bot answers first.</param>
internal sealed record BeginRequest(string? Thread, ContactInput? Contact, PartnerMessageInput? Message, string? AnsweredBy);

/// <summary>A conversation and, if one was sent with it, its first message.</summary>
internal sealed record BegunConversation(PartnerConversationDto Conversation, SendResult? Message);

/// <summary>A message to write.</summary>
/// <param name="ClientMessageId">Your own id for it: the same id again is the same message.</param>
/// <param name="Text">The words.</param>
/// <param name="As"><c>customer</c> (default), <c>bot</c> or <c>agent</c>.</param>
/// <param name="Name">The bot's or agent's name, as the customer sees it.</param>
internal sealed record WriteRequest(string? ClientMessageId, string? Text, string? As, string? Name);

/// <summary>Who closes a conversation.</summary>
/// <param name="Name">The name that the customer sees.</param>
internal sealed record ResolveRequest(string? Name);
