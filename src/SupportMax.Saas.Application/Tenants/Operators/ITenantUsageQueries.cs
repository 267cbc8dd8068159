namespace SupportMax.Saas.Tenants;

/// <summary>Counts what the current tenant holds and does.</summary>
public interface ITenantUsageQueries
{
    /// <summary>Counts.</summary>
    /// <param name="today">When the day began.</param>
    /// <param name="since">From when on conversations are counted.</param>
    /// <param name="waitingBefore">Customers who have waited since before that are counted as waiting.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<TenantCounts> CountAsync(DateTimeOffset today, DateTimeOffset since, DateTimeOffset waitingBefore, CancellationToken cancellationToken);
}

/// <summary>What a tenant holds and does; see <see cref="TenantUsageDto"/>.</summary>
public sealed record TenantCounts(
    long Staff,
    long Faqs,
    long PublishedFaqs,
    long ConversationsToday,
    long Conversations,
    long Automated,
    long OpenTickets,
    long WaitingCustomers,
    DateTimeOffset? LastActivityAt);
