using SupportMax.Saas.Answering;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Tickets;

/// <summary>Tells a customer who waits for a person already where help is to be had at once.</summary>
internal sealed class SafetyNotices(IConversationRepository conversations, TimeProvider clock)
{
    private const int RecentMessages = 20;

    /// <returns>The notice; null when it is not urgent, or was told not long before.</returns>
    public async Task<Message?> TellOnceAsync(Conversation conversation, SafetyFinding finding, CancellationToken cancellationToken)
    {
        if (!finding.IsUrgent)
            return null;
        var text = LocalizedTexts.Get(LocalizedTexts.Bot, finding.Language, $"Safety.{finding.Concern}");
        if ((await conversations.ListLastMessagesAsync(conversation.Id, RecentMessages, cancellationToken)).Any(message => message.Text.StartsWith(text, StringComparison.Ordinal)))
            return null;
        var notice = conversation.Tell(MessageDraft.FromSystem(text), clock.GetUtcNow());
        conversations.Add(notice);
        return notice;
    }
}
