using SupportMax.Saas.Channels;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>A message of a batch that is fit to be written.</summary>
internal sealed class BatchDraft
{
    private BatchDraft(Guid visitorId, Incoming incoming, Conversation? conversation) => (VisitorId, Incoming, Conversation) = (visitorId, incoming, conversation);

    /// <summary>The customer.</summary>
    public Guid VisitorId { get; }

    /// <summary>What they send.</summary>
    public Incoming Incoming { get; }

    /// <summary>Where it belongs; null as long as nothing has begun.</summary>
    public Conversation? Conversation { get; set; }

    /// <summary>By which a repeat is known.</summary>
    public (Guid AuthorId, string ClientMessageId) Name => (VisitorId, Incoming.ClientMessageId);

    /// <summary>The message, or null when it has to be sent by itself, to be written in another way or to be refused with the reason.</summary>
    /// <param name="message">What came.</param>
    /// <param name="open">The conversations that can be written in, locked.</param>
    public static BatchDraft? Read(CustomerMessage message, IReadOnlyDictionary<Guid, Conversation> open)
    {
        var conversation = message.ConversationId is { } id ? open.GetValueOrDefault(id) : null;
        if (message.ConversationId is not null && (conversation is null || !MayWrite(message, conversation)))
            return null;
        if ((message.VisitorId ?? conversation?.VisitorId) is not { } visitorId)
            return null;
        try
        {
            return new BatchDraft(visitorId, Incoming.Read(message.ClientMessageId, message.Text), conversation);
        }
        catch (BusinessException)
        {
            return null;
        }
    }

    private static bool MayWrite(CustomerMessage message, Conversation conversation) => message.VisitorId is { } visitorId
        ? conversation.VisitorId == visitorId
        : conversation.Channel is ChannelKind.Partner or ChannelKind.Api;
}
