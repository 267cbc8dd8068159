using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Tenants;

internal sealed class TenantUsageQueries(SupportMaxDbContext context, ICurrentTenant currentTenant) : ITenantUsageQueries
{
    public Task<TenantCounts> CountAsync(DateTimeOffset today, DateTimeOffset since, DateTimeOffset waitingBefore, CancellationToken cancellationToken)
    {
        var tenantId = currentTenant.Id.Value;
        return context.Database.SqlQuery<TenantCounts>(
            $"""
             select
                 (select count(*) from staff_users where tenant_id = {tenantId} and is_active) as "Staff",
                 (select count(*) from faqs where tenant_id = {tenantId} and status <> 'Archived') as "Faqs",
                 (select count(*) from faqs where tenant_id = {tenantId} and status = 'Published') as "PublishedFaqs",
                 (select count(*) from conversations where tenant_id = {tenantId} and started_at >= {today.ToUniversalTime()}) as "ConversationsToday",
                 recent.total as "Conversations",
                 recent.automated as "Automated",
                 (select count(*) from tickets where tenant_id = {tenantId} and status = 'Open') as "OpenTickets",
                 (select count(*) from conversations where tenant_id = {tenantId} and pending_since < {waitingBefore.ToUniversalTime()}) as "WaitingCustomers",
                 (select max(last_message_at) from conversations where tenant_id = {tenantId}) as "LastActivityAt"
             from (
                 select count(*) as total, count(*) filter (where is_automated) as automated
                 from counted_conversations where started_at >= {since.ToUniversalTime()}
             ) recent
             """).SingleAsync(cancellationToken);
    }
}
