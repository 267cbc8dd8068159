using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;
using Xunit.Abstractions;

namespace SupportMax.Saas.Routing;

/// <summary>A full desk: 100 agents, 1,000 waiting customers, on a real database.</summary>
public sealed class AssignmentLoadTests(BotFixture fixture, ITestOutputHelper output) : DeskTest(fixture), IClassFixture<BotFixture>
{
    private const int Agents = 100;
    private const int Customers = 1_000;
    private const int Capacity = 8;

    [Fact]
    public async Task A_thousand_customers_get_to_a_hundred_agents_fast_and_nobody_gets_too_many()
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, new DeskSettingsDto { DefaultStrategy = RoutingStrategy.LeastLoaded });
        await FillAsync(tenant);
        var times = await AsTenantAsync(tenant, async services =>
        {
            var routing = services.GetRequiredService<IRoutingRepository>();
            var plan = await services.GetRequiredService<RoutingPlans>().ReadAsync(CancellationToken.None);
            var agents = await services.GetRequiredService<DeskRoster>().ReadAsync(CancellationToken.None);
            var waiting = await routing.ListWorkAsync(CancellationToken.None);
            var loads = agents.ToDictionary(agent => agent.Id, _ => 0);
            var measured = new List<double>();
            foreach (var conversation in waiting)
            {
                var begun = Stopwatch.GetTimestamp();
                var able = agents.Select(agent => plan.ToCandidate(agent, loads[agent.Id], default)).Where(agent => agent.CanTake(SupportTier.L1, [])).ToList();
                if (plan.StrategyOf(null).Choose(able) is { } chosen && await services.GetRequiredService<Assignment>().TryGiveAsync(conversation, chosen, CancellationToken.None))
                    loads[chosen.Id]++;
                measured.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return measured;
        });
        times.Sort();
        var p99 = times[(int)(times.Count * 0.99)];
        output.WriteLine($"{times.Count} assignments: p50 {times[times.Count / 2]:F1} ms, p99 {p99:F1} ms, slowest {times[^1]:F1} ms");
        await using var owner = await Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<long>($"select coalesce(max(n), 0) from (select count(*) as n from conversations where tenant_id = '{tenant}' and state = 'Assigned' group by assignee_id) loads"))[0]
            .ShouldBe(Capacity);
        (await owner.QueryAsync<long>($"select count(*) from conversations where tenant_id = '{tenant}' and state = 'Assigned'"))[0].ShouldBe(Agents * Capacity);
        p99.ShouldBeLessThan(500, "Ten times the target: a busy machine must not fail the build, a slow algorithm should.");
    }

    private async Task FillAsync(TenantId tenant)
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        await owner.ExecuteAsync(
            $"""
             insert into staff_users (id, tenant_id, user_name, normalized_user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count, is_active, created_at)
             select gen_random_uuid(), '{tenant}', 'a' || n, 'A' || n, false, false, false, false, 0, true, now() from generate_series(1, {Agents}) n
             """);
        await owner.ExecuteAsync($"insert into agent_profiles (user_id, tenant_id, capacity, tier, skills) select id, tenant_id, {Capacity}, 'L1', '{{}}' from staff_users where tenant_id = '{tenant}'");
        foreach (var id in await owner.QueryAsync<Guid>($"select id from staff_users where tenant_id = '{tenant}'"))
            Presence.Seen(tenant, new StaffMember(id, id.ToString()), id.ToString());
        await AsTenantAsync(tenant, async services =>
        {
            var visitor = new Channels.Visitor("en", Clock.GetUtcNow());
            services.GetRequiredService<Channels.IVisitorRepository>().Add(visitor);
            for (var number = 1; number <= Customers; number++)
            {
                var conversation = new Conversation(visitor.Id, Channels.ChannelKind.Web, Clock.GetUtcNow());
                var notice = conversation.HandOver(
                    MessageDraft.FromSystem("…"), new HandOverOrder(number, Tickets.TicketPriority.P3, null, null, Cause.System("test")), Clock.GetUtcNow().AddSeconds(number));
                services.GetRequiredService<IConversationRepository>().Add(conversation);
                services.GetRequiredService<IConversationRepository>().Add(notice);
            }

            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });
    }
}
