using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Routing;

/// <summary>A full desk: 100 agents, 1,000 waiting customers, on a real database.</summary>
public sealed class AssignmentLoadTests(BotFixture fixture) : DeskTest(fixture), IClassFixture<BotFixture>
{
    private static readonly FullDesk s_desk = new(Agents: 100, Capacity: 8, Customers: 1_000);

    [Fact]
    public async Task Of_a_thousand_customers_a_hundred_agents_get_as_many_as_they_can_have_though_two_hosts_give_out_at_once()
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, new DeskSettingsDto { DefaultStrategy = RoutingStrategy.LeastLoaded });
        await s_desk.FillAsync(Database, Services, tenant);
        await Task.WhenAll(SweepAsync(tenant), SweepAsync(tenant));
        await using var owner = await Database.OpenAsOwnerAsync();
        var loads = await owner.QueryAsync<long>($"select count(*) from conversations where tenant_id = '{tenant}' and state = 'Assigned' group by assignee_id");
        loads.ShouldBe(Enumerable.Repeat((long)s_desk.Capacity, s_desk.Agents));
        var given = await owner.QueryAsync<long>(
            $"select count(*) from conversation_events e join conversations c on c.id = e.conversation_id where c.tenant_id = '{tenant}' and e.trigger = 'Taken'");
        given[0].ShouldBe(s_desk.Agents * s_desk.Capacity, "Each of them is given once.");
    }
}
