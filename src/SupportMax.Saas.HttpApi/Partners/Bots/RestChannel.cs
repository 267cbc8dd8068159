using System.Security.Claims;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Partners;

/// <summary>The REST channel in Rasa's shape: what talks to a Rasa server talks to our bot.</summary>
internal static class RestChannel
{
    public static void MapRestChannel(this IEndpointRouteBuilder routes)
    {
        var channel = routes.MapGroup("/webhooks/rest").WithTags(PartnerApiDescription.Tag);
        channel.MapGet("/", () => TypedResults.Ok(new { status = "ok" })).AllowAnonymous().WithSummary("Says that the channel is there");
        channel.MapPost("/webhook", TalkAsync).RequireScope(PartnerScopes.Conversations).WithMetadata(new TakesClientSecret()).AddEndpointFilter<CountsPartnerCalls>()
            .WithSummary("Takes a customer's message and answers what the bot says to it");
    }

    private static async Task<IReadOnlyList<RasaMessage>> TalkAsync(RasaInput input, ClaimsPrincipal caller, IRestChannelAppService channel, CancellationToken cancellationToken)
    {
        var replies = await channel.TalkAsync(caller.GetUserId(), input.Sender, input.Message, cancellationToken);
        return [.. replies.Select(reply => new RasaMessage(input.Sender!, reply.Text)
        {
            Buttons = reply.QuickReplies.Count == 0 ? null : [.. reply.QuickReplies.Select(words => new RasaButton(words, words))],
        })];
    }
}

/// <summary>A customer's message.</summary>
/// <param name="Sender">Your name for the customer; the same one goes on in the same conversation.</param>
/// <param name="Message">The words.</param>
internal sealed record RasaInput([property: JsonPropertyName("sender")] string? Sender, [property: JsonPropertyName("message")] string? Message);

/// <summary>What the customer is told.</summary>
internal sealed record RasaMessage([property: JsonPropertyName("recipient_id")] string RecipientId, [property: JsonPropertyName("text")] string Text)
{
    [JsonPropertyName("buttons")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RasaButton>? Buttons { get; init; }
}

/// <summary>A button; its payload is the message to send when it is pressed.</summary>
internal sealed record RasaButton([property: JsonPropertyName("title")] string Title, [property: JsonPropertyName("payload")] string Payload);
