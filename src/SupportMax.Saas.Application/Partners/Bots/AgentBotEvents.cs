using System.Text.Json;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Tells a bot what happens in Chatwoot's words. Ids are texts here, where Chatwoot has numbers.</summary>
internal sealed class AgentBotEvents(IVisitorRepository visitors, ICurrentTenant currentTenant)
{
    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>A message was written.</summary>
    public async Task<BotEvent?> DescribeAsync(Conversation conversation, MessageDto message, CancellationToken cancellationToken)
    {
        const string name = "message_created";
        var contact = await ReadContactAsync(conversation, cancellationToken);
        return new BotEvent(name, JsonSerializer.Serialize(
            new
            {
                Event = name,
                Id = message.MessageId,
                Content = message.Text,
                ContentType = "text",
                ContentAttributes = new { },
                MessageType = message.Author.Kind switch
                {
                    AuthorKind.Visitor => "incoming",
                    AuthorKind.System => "activity",
                    _ => "outgoing",
                },
                Private = false,
                CreatedAt = message.SentAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture),
                SourceId = message.ClientMessageId,
                Sender = message.Author.Kind == AuthorKind.Visitor ? contact : new { Id = (Guid?)null, Name = (string?)message.Author.Name, Email = (string?)null, Type = "user" },
                Account = new { Id = currentTenant.Id.Value },
                Inbox = new { Id = conversation.Channel.ToString().ToLowerInvariant(), Name = conversation.Channel.ToString() },
                Conversation = Describe(conversation, contact),
            },
            s_json));
    }

    /// <summary>It is somebody else's turn: a bot hears when a person is called, and when it is done.</summary>
    public async Task<BotEvent?> DescribeAsync(Conversation conversation, ConversationStatus status, CancellationToken cancellationToken)
    {
        var name = status switch
        {
            ConversationStatus.Waiting => "conversation_opened",
            ConversationStatus.Resolved => "conversation_resolved",
            _ => null,
        };
        if (name is null)
            return null;
        var contact = await ReadContactAsync(conversation, cancellationToken);
        return new BotEvent(name, JsonSerializer.Serialize(
            new
            {
                Event = name,
                Id = conversation.Id,
                Status = StatusOf(status),
                Channel = ChannelOf(conversation),
                CanReply = true,
                Account = new { Id = currentTenant.Id.Value },
                Meta = new { Sender = contact, Assignee = conversation.AssigneeName },
            },
            s_json));
    }

    private static object Describe(Conversation conversation, object contact) => new
    {
        conversation.Id,
        Status = StatusOf(conversation.Status),
        Channel = ChannelOf(conversation),
        CanReply = true,
        AdditionalAttributes = new { },
        Meta = new { Sender = contact, Assignee = conversation.AssigneeName },
    };

    private async Task<object> ReadContactAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var visitor = await visitors.FindAsync(conversation.VisitorId, cancellationToken);
        return new { Id = (Guid?)conversation.VisitorId, visitor?.Name, visitor?.Email, Type = "contact" };
    }

    // Chatwoot calls it pending while the bot answers, and open when it is a person's turn.
    private static string StatusOf(ConversationStatus status) => status switch
    {
        ConversationStatus.Open => "pending",
        ConversationStatus.Resolved => "resolved",
        _ => "open",
    };

    private static string ChannelOf(Conversation conversation) => conversation.Channel == ChannelKind.Web ? "Channel::WebWidget" : "Channel::Api";
}

/// <summary>What a bot is told.</summary>
/// <param name="Name">What happened.</param>
/// <param name="Body">All of it, as JSON.</param>
internal sealed record BotEvent(string Name, string Body);
