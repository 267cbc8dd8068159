using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.TestBase;

/// <summary>A tenant whose desk has more to do than it can take: agents who are all there, and customers who wait for a person.</summary>
/// <param name="Agents">How many agents.</param>
/// <param name="Capacity">How many conversations each of them can have.</param>
/// <param name="Customers">How many customers wait.</param>
public sealed record FullDesk(int Agents, int Capacity, int Customers)
{
    /// <summary>Fills a tenant's desk; the customers wait in their order, a second after one another.</summary>
    public async Task FillAsync(TestDatabase database, IServiceProvider services, TenantId tenant)
    {
        await using (var owner = await database.OpenAsOwnerAsync())
        {
            await owner.ExecuteAsync(
                $"""
                 insert into staff_users (id, tenant_id, user_name, normalized_user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count, is_active, created_at)
                 select gen_random_uuid(), '{tenant}', 'a' || n, 'A' || n, false, false, false, false, 0, true, now() from generate_series(1, {Agents}) n
                 """);
            await owner.ExecuteAsync($"insert into agent_profiles (user_id, tenant_id, capacity, tier, skills) select id, tenant_id, {Capacity}, 'L1', '{{}}' from staff_users where tenant_id = '{tenant}'");
            foreach (var id in await owner.QueryAsync<Guid>($"select id from staff_users where tenant_id = '{tenant}'"))
                services.GetRequiredService<IDeskPresence>().Seen(tenant, new StaffMember(id, id.ToString()), id.ToString());
        }

        await services.GetRequiredService<TenantScopes>().RunAsync(tenant, QueueAsync);
    }

    private async Task QueueAsync(IServiceProvider services)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var visitor = new Visitor("en", now);
        services.GetRequiredService<IVisitorRepository>().Add(visitor);
        var conversations = services.GetRequiredService<IConversationRepository>();
        for (var number = 1; number <= Customers; number++)
        {
            var conversation = new Conversation(visitor.Id, ChannelKind.Web, now);
            var order = new HandOverOrder(number, TicketPriority.P3, null, null, Cause.System("test"));
            conversations.Add(conversation);
            conversations.Add(conversation.HandOver(MessageDraft.FromSystem("…"), order, now.AddSeconds(number)));
        }

        await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
    }
}
