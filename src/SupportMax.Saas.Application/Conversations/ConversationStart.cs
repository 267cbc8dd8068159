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
        return (await AddAsync([visitorId], channel, cancellationToken))[0];
    }

    /// <summary>New conversations in the web chat, one for each of the visitors, in their order; null when there is not room for all, and none has begun.</summary>
    public async Task<IReadOnlyList<Conversation>?> TryBeginAsync(IReadOnlyList<Guid> visitorIds, CancellationToken cancellationToken) =>
        await quota.HasRoomAsync(visitorIds.Count, cancellationToken) ? await AddAsync(visitorIds, ChannelKind.Web, cancellationToken) : null;

    private async Task<IReadOnlyList<Conversation>> AddAsync(IReadOnlyList<Guid> visitorIds, ChannelKind channel, CancellationToken cancellationToken)
    {
        var rows = await visitors.EnsureAsync(visitorIds, cancellationToken);
        var botClientId = channel == ChannelKind.Web ? await bots.FindAsync(cancellationToken) : null;
        return [.. visitorIds.Select(Begin)];

        Conversation Begin(Guid visitorId)
        {
            var conversation = new Conversation(visitorId, channel, clock.GetUtcNow(), LanguageOf(rows.GetValueOrDefault(visitorId)?.Locale));
            if (botClientId is { } answering)
                conversation.LetPartnerAnswer(answering);
            conversations.Add(conversation);
            return conversation;
        }
    }

    private static string? LanguageOf(string? locale) =>
        LocalizedTexts.Languages.FirstOrDefault(language => locale?.StartsWith(language, StringComparison.OrdinalIgnoreCase) == true);
}
