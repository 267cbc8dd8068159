using SupportMax.Saas.Channels;
using SupportMax.Saas.Routing;

namespace SupportMax.Saas.Conversations;

internal sealed class CustomerRanking(
    ConversationChange change, IConversationRepository conversations, IVisitorRepository visitors, IDeskSettingsRepository settings) : ICustomerRanking
{
    private const int RecentMessages = 20;

    public async Task RankAsync(Guid conversationId, string? tier, CancellationToken cancellationToken) => await change.TryAsync(
        conversationId,
        async (conversation, _, token) =>
        {
            var visitor = await visitors.FindAsync(conversation.VisitorId, token);
            visitor!.Rank(MessageText.Clean(tier) is { Length: > 0 } clean ? clean : null);
            if (conversation.State is ConversationState.Waiting or ConversationState.Assigned)
                await RaiseAsync(conversation, visitor, token);
            return true;
        },
        cancellationToken);

    private async Task RaiseAsync(Conversation conversation, Visitor visitor, CancellationToken cancellationToken)
    {
        var policy = await settings.GetPolicyAsync(cancellationToken);
        var recent = await conversations.ListLastMessagesAsync(conversation.Id, RecentMessages, cancellationToken);
        var words = recent.LastOrDefault(message => message.AuthorKind == AuthorKind.Visitor)?.Text ?? "";
        if (policy.RuleFor(new CaseFacts(words, conversation.Intent, conversation.ProductArea, visitor.Tier)) is { } rule)
            conversation.Hear(conversation.Sentiment, rule.Priority);
    }
}
