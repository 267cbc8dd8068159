using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Whether the current tenant may have more conversations today.</summary>
internal sealed class ConversationQuota(IConversationRepository conversations, IFeatureChecker features, TimeProvider clock)
{
    private long? _limit;

    /// <summary>
    /// Reads the limit, which stands in another connection, before a transaction holds one: when as many customers begin at once as there are
    /// connections, none would get a second one. It is kept here, for what is kept for all may just run out.
    /// </summary>
    public async Task PrepareAsync() => _limit = await features.GetLimitAsync(FeatureNames.MaxConversationsPerDay);

    /// <summary>Does nothing while there is room for one. Days end at midnight, UTC.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.DailyQuotaReached"/></exception>
    public async Task RequireRoomAsync(CancellationToken cancellationToken)
    {
        if (!await HasRoomAsync(1, cancellationToken))
            throw new BusinessException(ConversationErrorCodes.DailyQuotaReached, ErrorKind.TooManyRequests) { RetryAfter = Today().AddDays(1) - clock.GetUtcNow() };
    }

    /// <summary>Whether there is room for so many.</summary>
    public async Task<bool> HasRoomAsync(int count, CancellationToken cancellationToken)
    {
        var limit = _limit ?? await features.GetLimitAsync(FeatureNames.MaxConversationsPerDay);
        return limit >= count && !await conversations.HaveBegunAsync(Today(), (int)limit - count + 1, cancellationToken);
    }

    private DateTimeOffset Today() => new(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
}
