using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Whether the current tenant may have more conversations today.</summary>
internal sealed class ConversationQuota(
    IConversationRepository conversations, IFeatureChecker features, ConversationAllowance allowance, ICurrentTenant currentTenant, TimeProvider clock)
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

    /// <summary>Whether there is room for so many. Whoever asks begins them.</summary>
    public async Task<bool> HasRoomAsync(int count, CancellationToken cancellationToken)
    {
        var (tenantId, today) = (currentTenant.Id, Today());
        var limit = _limit ?? await features.GetLimitAsync(FeatureNames.MaxConversationsPerDay);
        if (allowance.TryTake(tenantId, today, limit, count))
            return true;
        var room = limit - await conversations.CountBegunAsync(today, cancellationToken);
        if (room < count)
            return false;
        allowance.Give(tenantId, today, limit, room - count);
        return true;
    }

    private DateTimeOffset Today() => new(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
}
