using SupportMax.Saas.Channels;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Partners;

namespace SupportMax.Saas.Conversations;

/// <summary>Begins conversations of visitors, and says whose bot answers them first.</summary>
internal sealed class ConversationStart(
    IConversationRepository conversations, VisitorRows visitors, ConversationQuota quota, AgentBots bots, TimeProvider clock)
{
    /// <summary>To be called before the transaction in which a conversation may begin.</summary>
    public Task PrepareAsync() => quota.PrepareAsync();

    /// <summary>A new conversation in a channel. Only now does a visitor who just looked around get a row.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.DailyQuotaReached"/></exception>
    public async Task<Conversation> BeginAsync(Guid visitorId, ChannelKind channel, CancellationToken cancellationToken)
    {
        await quota.RequireRoomAsync(cancellationToken);
        var visitor = await visitors.EnsureAsync(visitorId, cancellationToken);
        var conversation = new Conversation(visitorId, channel, clock.GetUtcNow(), LanguageOf(visitor?.Locale));
        if (channel == ChannelKind.Web && await bots.FindAsync(cancellationToken) is { } botClientId)
            conversation.LetPartnerAnswer(botClientId);
        conversations.Add(conversation);
        return conversation;
    }

    private static string? LanguageOf(string? locale) =>
        LocalizedTexts.Languages.FirstOrDefault(language => locale?.StartsWith(language, StringComparison.OrdinalIgnoreCase) == true);
}
