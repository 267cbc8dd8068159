using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

public sealed class DeskSweepTests(BotFixture fixture) : DeskTest(fixture), IClassFixture<BotFixture>
{
    private static readonly DeskSettingsDto s_leastLoaded = new() { DefaultStrategy = RoutingStrategy.LeastLoaded };

    [Fact]
    public async Task With_nothing_set_people_take_by_themselves_and_of_two_one_is_refused()
    {
        var tenant = await CreateTenantAsync();
        var (ada, grace) = (await HireAsync(tenant), await HireAsync(tenant));
        var (_, id) = await CallPersonAsync(tenant);
        await SweepAsync(tenant);
        (await FindAsync(tenant, id)).State.ShouldBe(ConversationState.Waiting);
        var takes = new[] { ada, grace }.Select(agent => Refused(() => ActAsync(tenant, routing => routing.TakeAsync(id, agent, CancellationToken.None))));
        (await Task.WhenAll(takes)).Count(code => code == ConversationErrorCodes.AlreadyTaken).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_at_the_desk_is_told_truthfully()
    {
        var tenant = await CreateTenantAsync();
        var (_, id) = await CallPersonAsync(tenant);
        (await FindAsync(tenant, id)).LastMessageText.ShouldContain("ticket #1");
        (await LastTextAsync(tenant, id)).ShouldEndWith("Leave your email address here and we will write to you there, too.");
        await HireAsync(tenant);
        var (_, next) = await CallPersonAsync(tenant);
        (await LastTextAsync(tenant, next)).ShouldNotContain("email");
    }

    [Fact]
    public async Task Whoever_has_fewest_is_given_the_next_up_to_their_capacity()
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, s_leastLoaded);
        var (ada, grace) = (await HireAsync(tenant, capacity: 1), await HireAsync(tenant, capacity: 2));
        var ids = new List<Guid>();
        for (var number = 0; number < 4; number++)
            ids.Add((await CallPersonAsync(tenant)).ConversationId);
        await SweepAsync(tenant);
        var after = new List<Conversation>();
        foreach (var id in ids)
            after.Add(await FindAsync(tenant, id));
        (after.Count(found => found.AssigneeId == ada.Id), after.Count(found => found.AssigneeId == grace.Id), after.Count(found => found.State == ConversationState.Waiting))
            .ShouldBe((1, 2, 1));
        after[3].State.ShouldBe(ConversationState.Waiting, "The last to come waits.");
    }

    [Fact]
    public async Task When_an_agent_is_full_since_the_desk_was_read_the_customer_gets_the_next_best()
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, s_leastLoaded);
        var (ada, grace) = (await HireAsync(tenant, capacity: 1), await HireAsync(tenant, capacity: 2));
        var first = (await CallPersonAsync(tenant)).ConversationId;
        await ActAsync(tenant, routing => routing.TakeAsync(first, grace, CancellationToken.None));
        var (second, third) = ((await CallPersonAsync(tenant)).ConversationId, (await CallPersonAsync(tenant)).ConversationId);
        await AsTenantAsync(tenant, async services =>
        {
            var work = await services.GetRequiredService<IRoutingRepository>().ListWorkAsync(CancellationToken.None);
            var agents = await services.GetRequiredService<DeskRoster>().ReadAsync(CancellationToken.None);
            var plan = await services.GetRequiredService<RoutingPlans>().ReadAsync(CancellationToken.None);
            await ActAsync(tenant, routing => routing.TakeAsync(second, ada, CancellationToken.None));
            await services.GetRequiredService<Assignment>().GiveAsync(plan, work, agents, CancellationToken.None);
        });
        (await FindAsync(tenant, second)).AssigneeId.ShouldBe(ada.Id);
        (await FindAsync(tenant, third)).AssigneeId.ShouldBe(grace.Id);
    }

    [Fact]
    public async Task An_agent_who_is_away_is_given_nothing()
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, s_leastLoaded);
        var ada = await HireAsync(tenant);
        Presence.Choose(tenant, ada.Id, AgentAvailability.Away);
        var (_, id) = await CallPersonAsync(tenant);
        await SweepAsync(tenant);
        (await FindAsync(tenant, id)).State.ShouldBe(ConversationState.Waiting);
    }

    [Fact]
    public async Task Who_disconnects_keeps_their_customers_for_the_grace_time_and_no_longer()
    {
        var tenant = await CreateTenantAsync();
        var ada = await HireAsync(tenant);
        var (_, id) = await CallPersonAsync(tenant);
        await ActAsync(tenant, routing => routing.TakeAsync(id, ada, CancellationToken.None));
        Presence.Left(tenant, ada.Id, ada.Name);
        Clock.Advance(TimeSpan.FromSeconds(59));
        await SweepAsync(tenant);
        (await FindAsync(tenant, id)).AssigneeId.ShouldBe(ada.Id);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await SweepAsync(tenant);
        (await FindAsync(tenant, id)).State.ShouldBe(ConversationState.Waiting);
        (await EventsAsync(tenant, id))[^1].Reason.ShouldBe("agentGone");
    }

    [Fact]
    public async Task What_nobody_takes_in_time_goes_up_to_the_supervisors()
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, s_leastLoaded with { DefaultStrategy = RoutingStrategy.Manual, DefaultTimeoutSeconds = 30 });
        var (_, id) = await CallPersonAsync(tenant);
        Clock.Advance(TimeSpan.FromSeconds(29));
        await SweepAsync(tenant);
        (await FindAsync(tenant, id)).Tier.ShouldBe(SupportTier.L1);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await SweepAsync(tenant);
        (await FindAsync(tenant, id)).Tier.ShouldBe(SupportTier.L2);
        (await EventsAsync(tenant, id))[^1].Reason.ShouldBe("overflow");
    }

    [Fact]
    public async Task Promises_are_warned_of_and_broken_to_the_second()
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, s_leastLoaded with { DefaultStrategy = RoutingStrategy.Manual, ServiceLevels = [new ServiceLevelDto(TicketPriority.P3, 10, 60)] });
        var (_, id) = await CallPersonAsync(tenant);
        Clock.Advance(TimeSpan.FromSeconds(479));
        await SweepAsync(tenant);
        (await FindAsync(tenant, id)).ServiceMarks.ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromSeconds(1));
        await SweepAsync(tenant);
        (await FindAsync(tenant, id)).ServiceMarks.ShouldBe(["firstResponse:warned"]);
        Clock.Advance(TimeSpan.FromSeconds(120));
        await SweepAsync(tenant);
        await SweepAsync(tenant);
        (await FindAsync(tenant, id)).ServiceMarks.ShouldBe(["firstResponse:warned", "firstResponse:breached"]);
        (await EventsAsync(tenant, id)).Count(happened => happened.Trigger == ConversationTrigger.SlaBreached).ShouldBe(1);
    }

    [Theory]
    [InlineData("This is outrageous!!! I am furious, your product is useless", TicketPriority.P2)]
    [InlineData("Das ist eine Frechheit, ich bin stinksauer!!", TicketPriority.P2)]
    [InlineData("I will talk to my lawyer about this", TicketPriority.P1)]
    [InlineData("Where do I find my invoices?", TicketPriority.P3)]
    [InlineData("Thanks, that was great help", TicketPriority.P3)]
    public async Task Who_is_upset_or_speaks_of_a_risk_comes_first(string text, TicketPriority priority)
    {
        var tenant = await CreateTenantAsync();
        var (visitor, id) = await CallPersonAsync(tenant);
        await WriteAsync(tenant, visitor, id, text);
        (await FindAsync(tenant, id)).Priority.ShouldBe(priority);
    }

    private static async Task<string?> Refused(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (BusinessException refusal)
        {
            return refusal.Code;
        }
    }

    private Task<string> LastTextAsync(TenantId tenant, Guid id) => AsTenantAsync(tenant, async services =>
        (await services.GetRequiredService<IConversationRepository>()
            .ListLastMessagesAsync(id, 1, CancellationToken.None))[0].Text);
}
