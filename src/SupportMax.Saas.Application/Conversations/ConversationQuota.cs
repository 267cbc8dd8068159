using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Whether the current tenant may have one more conversation today.</summary>
internal sealed class ConversationQuota(IConversationRepository conversations, IFeatureChecker features, TimeProvider clock)
{
    private long? _limit;

    /// <summary>
    /// Reads the limit, which stands in another connection, before a transaction holds one: when as many customers begin at once as there are
    /// connections, none would get a second one. It is kept here, for what is kept for all may just run out.
    /// </summary>
    public async Task PrepareAsync() => _limit = await features.GetLimitAsync(FeatureNames.MaxConversationsPerDay);

    /// <summary>Does nothing while there is room. Days end at midnight, UTC.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.DailyQuotaReached"/></exception>
    public async Task RequireRoomAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var limit = _limit ?? await features.GetLimitAsync(FeatureNames.MaxConversationsPerDay);
        if (limit == 0 || await conversations.HaveBegunAsync(today, (int)limit, cancellationToken))
            throw new BusinessException(ConversationErrorCodes.DailyQuotaReached, ErrorKind.TooManyRequests) { RetryAfter = today.AddDays(1) - now };
    }
}
