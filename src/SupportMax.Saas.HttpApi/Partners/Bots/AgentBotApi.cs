using System.Security.Claims;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Partners;

/// <summary>What a bot made for Chatwoot calls: <c>/api/v1/accounts/{account}/conversations/…</c>.</summary>
internal static class AgentBotApi
{
    public static void MapAgentBotApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/accounts/{account}/conversations/{id:guid}").RequireScope(PartnerScopes.Conversations).WithMetadata(new TakesClientSecret());
        group.AddEndpointFilter(async (context, next) =>
        {
            // The account says nothing that the key has not said; a bot that has the wrong one is configured wrongly.
            if (context.HttpContext.GetRouteValue("account") as string is { } account && account != context.HttpContext.User.GetTenantId().ToString())
                throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "account");
            return await next(context);
        });
        group.MapPost("/messages", WriteAsync).WithSummary("Writes a reply as your bot, in Chatwoot's shape");
        group.MapPost("/toggle_status", ToggleAsync).WithSummary("Calls a person (open) or closes (resolved), in Chatwoot's shape");
    }

    private static async Task<BotMessage> WriteAsync(
        string account, Guid id, BotMessageInput input, ClaimsPrincipal caller, IPartnerConversationAppService service, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (input.Private == true || input.MessageType is not (null or "outgoing"))
            throw new BusinessException(PartnerErrorCodes.AgentBotCallInvalid, ErrorKind.BadInput, input.Private == true ? "private" : "message_type");
        var bot = PartnerAgent.Of(caller, caller.Identity!.Name);
        var sent = await service.ReplyAsBotAsync(id, bot, new PartnerMessageInput(input.EchoId ?? Guid.NewGuid().ToString("N"), input.Content), cancellationToken);
        return new BotMessage(sent.MessageId, input.Content!, account, sent.ConversationId, clock.GetUtcNow().ToUnixTimeSeconds());
    }

    private static async Task<BotStatusAnswer> ToggleAsync(
        string account, Guid id, BotStatusInput input, ClaimsPrincipal caller, IPartnerConversationAppService service, CancellationToken cancellationToken)
    {
        switch (input.Status)
        {
            case "open":
                await service.HandOverAsync(id, cancellationToken);
                break;
            case "resolved":
                await service.ResolveAsync(id, PartnerAgent.Of(caller, caller.Identity!.Name), cancellationToken);
                break;
            default:
                throw new BusinessException(PartnerErrorCodes.AgentBotCallInvalid, ErrorKind.BadInput, "status");
        }

        return new BotStatusAnswer(new BotStatusPayload(Success: true, id, input.Status));
    }
}

/// <summary>A reply of a bot.</summary>
/// <param name="Content">The words.</param>
/// <param name="MessageType"><c>outgoing</c>, or left out.</param>
/// <param name="Private">False, or left out.</param>
/// <param name="EchoId">Your own id for it: the same id again is the same message.</param>
internal sealed record BotMessageInput(
    [property: JsonPropertyName("content")] string? Content,
    [property: JsonPropertyName("message_type")] string? MessageType,
    [property: JsonPropertyName("private")] bool? Private,
    [property: JsonPropertyName("echo_id")] string? EchoId);

/// <summary>The reply as it was written.</summary>
internal sealed record BotMessage(
    [property: JsonPropertyName("id")] Guid Id,
    [property: JsonPropertyName("content")] string Content,
    [property: JsonPropertyName("account_id")] string AccountId,
    [property: JsonPropertyName("conversation_id")] Guid ConversationId,
    [property: JsonPropertyName("created_at")] long CreatedAt)
{
    // Chatwoot's number for what goes out.
    [JsonPropertyName("message_type")]
    public int MessageType { get; } = 1;

    [JsonPropertyName("content_type")]
    public string ContentType { get; } = "text";

    [JsonPropertyName("private")]
    public bool IsPrivate { get; }

    [JsonPropertyName("status")]
    public string Status { get; } = "sent";
}

/// <summary>Whose turn it shall be.</summary>
internal sealed record BotStatusInput([property: JsonPropertyName("status")] string? Status);

/// <summary>Whose turn it is.</summary>
internal sealed record BotStatusAnswer([property: JsonPropertyName("payload")] BotStatusPayload Payload);

/// <summary>What Chatwoot says of it.</summary>
internal sealed record BotStatusPayload(
    [property: JsonPropertyName("success")] bool Success, [property: JsonPropertyName("conversation_id")] Guid ConversationId, [property: JsonPropertyName("current_status")] string CurrentStatus);
