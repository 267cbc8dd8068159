using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>Whom a conversation reaches: by queue, skill, tier and opening time, and by hand.</summary>
public sealed class QueueRoutingTests(BotFixture fixture) : DeskTest(fixture), IClassFixture<BotFixture>
{
    [Fact]
    public async Task A_queue_takes_what_its_rules_name_and_gives_it_only_to_who_has_the_skill()
    {
        var tenant = await CreateTenantAsync();
        var queue = await QueueAsync(tenant, new QueueInput("Chat", 1, null, null, null, [Channels.ChannelKind.Web], ["returns"], RoutingStrategy.LeastLoaded, null, null));
        await HireAsync(tenant);
        var (_, id) = await CallPersonAsync(tenant);
        (await FindAsync(tenant, id)).QueueId.ShouldBe(queue.Id);
        await SweepAsync(tenant);
        (await FindAsync(tenant, id)).State.ShouldBe(ConversationState.Waiting, "Nobody who is here knows about returns.");

        var expert = await HireAsync(tenant);
        await AsTenantAsync(tenant, services => services.GetRequiredService<IRoutingAppService>()
            .ChangeAgentAsync(expert.Id, new AgentInput(1, SupportTier.L1, ["Returns"]), CancellationToken.None));
        await SweepAsync(tenant);
        (await FindAsync(tenant, id)).AssigneeId.ShouldBe(expert.Id);
    }

    [Fact]
    public async Task What_nobody_takes_from_a_queue_in_time_goes_on_to_the_next_and_its_customer_waits_as_long_as_before()
    {
        var tenant = await CreateTenantAsync();
        var second = await QueueAsync(tenant, new QueueInput("Second", 2, ["Nothing"], null, null, null, null, RoutingStrategy.Manual, null, null));
        var first = await QueueAsync(tenant, new QueueInput("First", 1, null, null, null, null, null, RoutingStrategy.Manual, 60, second.Id));
        var (_, id) = await CallPersonAsync(tenant);
        var since = (await FindAsync(tenant, id)).WaitingSince;
        Clock.Advance(TimeSpan.FromSeconds(59));
        await SweepAsync(tenant);
        (await FindAsync(tenant, id)).QueueId.ShouldBe(first.Id);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await SweepAsync(tenant);
        var moved = await FindAsync(tenant, id);
        (moved.QueueId, moved.WaitingSince, moved.Tier).ShouldBe((second.Id, since, SupportTier.L1));
        (await EventsAsync(tenant, id))[^1].Reason.ShouldBe("timeout");
    }

    [Fact]
    public async Task In_turn_everybody_gets_one_before_anybody_gets_two()
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, new DeskSettingsDto { DefaultStrategy = RoutingStrategy.RoundRobin });
        var agents = new[] { await HireAsync(tenant), await HireAsync(tenant), await HireAsync(tenant) };
        var given = new List<Guid?>();
        for (var number = 0; number < 6; number++)
        {
            var (_, id) = await CallPersonAsync(tenant);
            Clock.Advance(TimeSpan.FromSeconds(1));
            await SweepAsync(tenant);
            given.Add((await FindAsync(tenant, id)).AssigneeId);
        }

        given[..3].ShouldBe(agents.Select(agent => (Guid?)agent.Id), ignoreOrder: true);
        given[3..].ShouldBe(given[..3]);
    }

    [Fact]
    public async Task Passing_on_tells_who_why_and_to_whom_and_each_tier_is_reached_in_turn()
    {
        var tenant = await CreateTenantAsync();
        var (ada, grace) = (await HireAsync(tenant), await HireAsync(tenant));
        var lead = await HireAsync(tenant, tier: SupportTier.Supervisor);
        var (_, id) = await CallPersonAsync(tenant);
        await ActAsync(tenant, routing => routing.TakeAsync(id, ada, CancellationToken.None));
        await ActAsync(tenant, routing => routing.AssignAsync(id, grace.Id, ada, "Speaks French", CancellationToken.None));
        (await FindAsync(tenant, id)).AssigneeId.ShouldBe(grace.Id);
        var passed = (await EventsAsync(tenant, id))[^1];
        (passed.Trigger, passed.ActorId, passed.Note, passed.AssigneeName).ShouldBe((ConversationTrigger.Transferred, ada.Id, "Speaks French", grace.Name));

        await ActAsync(tenant, routing => routing.EscalateAsync(id, grace, null, CancellationToken.None));
        await ActAsync(tenant, routing => routing.EscalateAsync(id, grace, null, CancellationToken.None));
        var up = await FindAsync(tenant, id);
        (up.State, up.Tier, up.AssigneeId).ShouldBe((ConversationState.Waiting, SupportTier.Supervisor, null));
        await ActAsync(tenant, routing => routing.BargeInAsync(id, lead, null, CancellationToken.None));
        (await FindAsync(tenant, id)).AssigneeId.ShouldBe(lead.Id);
    }

    [Fact]
    public async Task Outside_of_opening_times_there_is_a_ticket_and_the_time_of_the_next_opening()
    {
        var tenant = await CreateTenantAsync();
        DayOfWeek[] week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
        await SetAsync(tenant, new DeskSettingsDto
        {
            TimeZone = "Europe/Berlin",
            Holidays = [new DateOnly(2026, 3, 3)],
            OpeningTimes = [.. week.Select(day => new OpeningTimeDto(day, new TimeOnly(9, 0), new TimeOnly(17, 0)))],
        });
        (string Now, string? Opening)[] moments =
        [
            ("2026-03-02T16:00:00Z", "Wednesday, March 4, 09:00 (Europe/Berlin)"), ("2026-03-04T07:59:59Z", "Wednesday, March 4, 09:00 (Europe/Berlin)"), ("2026-03-04T08:00:00Z", null),
        ];
        for (var number = 0; number < moments.Length; number++)
        {
            Clock.Advance(DateTimeOffset.Parse(moments[number].Now, CultureInfo.InvariantCulture) - Clock.GetUtcNow());
            var (_, id) = await CallPersonAsync(tenant);
            var notice = (await AsTenantAsync(tenant, services =>
                services.GetRequiredService<IConversationRepository>().ListLastMessagesAsync(id, 1, CancellationToken.None)))[0].Text;
            notice.ShouldContain($"ticket #{number + 1}");
            if (moments[number].Opening is { } opening)
                notice.ShouldContain($"Our team is back on {opening}.");
            else
                notice.ShouldNotContain("is back on");
        }
    }

    private Task<QueueDto> QueueAsync(TenantId tenant, QueueInput input) =>
        AsTenantAsync(tenant, services => services.GetRequiredService<IRoutingAppService>().CreateQueueAsync(input, CancellationToken.None));
}
