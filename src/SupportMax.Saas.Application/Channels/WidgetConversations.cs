using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Channels;

/// <summary>The conversation that a widget starts with.</summary>
internal sealed class WidgetConversations(IConversationRepository conversations)
{
    private const int ShownMessages = 50;

    public async Task<WidgetConversationDto?> FindLatestAsync(Guid visitorId, CancellationToken cancellationToken)
    {
        var conversation = await conversations.FindLatestOfVisitorAsync(visitorId, cancellationToken);
        if (conversation is null)
            return null;
        var messages = await conversations.ListLastMessagesAsync(conversation.Id, ShownMessages, cancellationToken);
        // A message may have come between the two reads: the list is the truth.
        var last = messages.Count == 0 ? conversation.LastSequence : messages[^1].Sequence;
        return new WidgetConversationDto(
            conversation.Id, conversation.Status, conversation.AssigneeName, last, [.. messages.Select(message => message.ToDto())])
        {
            AssigneeId = conversation.AssigneeId,
        };
    }
}
