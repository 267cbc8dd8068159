using System.Collections.Concurrent;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>
/// How many conversations this host may let begin before today's are counted again: counting takes the longer the more there are. It is a tenth of what was left, so that
/// ten hosts together do not pass the limit, and near the limit each is counted.
/// </summary>
internal sealed class ConversationAllowance
{
    private const int MostHosts = 10;

    private readonly ConcurrentDictionary<TenantId, Allowance> _allowances = new();

    /// <summary>Takes so many from what is allowed, if it is enough.</summary>
    /// <param name="tenantId">Whose.</param>
    /// <param name="day">The day on which they begin.</param>
    /// <param name="limit">The limit; what was allowed under another one counts no more.</param>
    /// <param name="count">How many begin.</param>
    public bool TryTake(TenantId tenantId, DateTimeOffset day, long limit, int count) =>
        _allowances.TryGetValue(tenantId, out var allowance) && allowance.Day == day && allowance.Limit == limit && allowance.TryTake(count);

    /// <summary>Allows a part of the room that was counted.</summary>
    public void Give(TenantId tenantId, DateTimeOffset day, long limit, long room) => _allowances[tenantId] = new Allowance(day, limit, room / MostHosts);

    private sealed class Allowance(DateTimeOffset day, long limit, long left)
    {
        private long _left = left;

        public DateTimeOffset Day => day;

        public long Limit => limit;

        public bool TryTake(int count)
        {
            if (Interlocked.Add(ref _left, -count) >= 0)
                return true;
            Interlocked.Add(ref _left, count);
            return false;
        }
    }
}
