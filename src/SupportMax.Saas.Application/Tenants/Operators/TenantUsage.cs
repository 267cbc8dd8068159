using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Tenants;

/// <summary>Puts a tenant's numbers beside what it may have. Each tenant's are counted in its own scope, behind all walls.</summary>
internal sealed class TenantUsage(TenantScopes scopes, FeatureValues features, TimeProvider clock)
{
    private const double NearLimit = 0.9;
    private static readonly TimeSpan s_period = TimeSpan.FromDays(30);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>The tenant's numbers of this moment.</summary>
    public async Task<TenantOverviewDto> DescribeAsync(Tenant tenant, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var (counts, limits) = await scopes.RunAsync(tenant.Id, async services => (
            await services.GetRequiredService<ITenantUsageQueries>().CountAsync(today, now - s_period, now - s_patience, cancellationToken),
            await LimitsAsync(services.GetRequiredService<IFeatureChecker>())));
        var usage = new TenantUsageDto(
            counts.Staff,
            counts.Faqs,
            limits.Faqs,
            counts.PublishedFaqs,
            counts.ConversationsToday,
            limits.Conversations,
            counts.Conversations,
            counts.Automated,
            counts.OpenTickets,
            counts.WaitingCustomers,
            counts.LastActivityAt);
        return new TenantOverviewDto(tenant.Id.Value, tenant.Name, tenant.Edition, tenant.IsActive, tenant.CreatedAt, usage, [.. NoticesOf(usage)]);
    }

    /// <summary>Reads editions and features anew the next time.</summary>
    public void ForgetFeatures() => features.Forget();

    private static async Task<(long Faqs, long Conversations)> LimitsAsync(IFeatureChecker checker) =>
        (await checker.GetLimitAsync(FeatureNames.MaxFaqs), await checker.GetLimitAsync(FeatureNames.MaxConversationsPerDay));

    private static IEnumerable<string> NoticesOf(TenantUsageDto usage)
    {
        if (usage.PublishedFaqs == 0)
            yield return "knowledgeEmpty";
        if (usage.WaitingCustomers > 0)
            yield return "customersWait";
        if (usage.Faqs >= usage.MaxFaqs * NearLimit)
            yield return "faqsNearLimit";
        if (usage.ConversationsToday >= usage.MaxConversationsPerDay * NearLimit)
            yield return "conversationsNearLimit";
    }
}
