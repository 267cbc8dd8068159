using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>Customers, bot, agents, lost lines, time and crashes in any order: what must always hold, holds after each step.</summary>
public sealed class RandomDeskTests(BotFixture fixture) : DeskTest(fixture), IClassFixture<BotFixture>
{
    private const int Steps = 200;
    private const int Capacity = 2;

    /// <summary>What the bot can answer, what it cannot, courtesies, and what makes people come sooner.</summary>
    private static readonly string[] s_words =
    [
        "Where do I find my invoices?", "and how do I do that?", "thanks!", "👍", "Is the brown umbrella still there?", "This is outrageous, I am furious!!", "I want to talk to a person", "ok",
    ];

    private readonly List<(Guid VisitorId, Guid ConversationId)> _customers = [];
    private readonly List<StaffMember> _agents = [];

    [Theory]
    [InlineData(1, RoutingStrategy.Manual)]
    [InlineData(2, RoutingStrategy.LeastLoaded)]
    [InlineData(3, RoutingStrategy.RoundRobin)]
    [InlineData(4, RoutingStrategy.LeastLoaded)]
    public async Task No_customer_is_ever_lost(int seed, RoutingStrategy strategy)
    {
        var random = new Random(seed);
        var tenant = await CreateTenantAsync();
        await SampleFaqs.PublishAsync(Services, tenant);
        await SetAsync(tenant, new DeskSettingsDto { DefaultStrategy = strategy, DefaultTimeoutSeconds = 120, HandsOverWhenUpset = seed % 2 == 0 });
        for (var number = 0; number < 3; number++)
            _agents.Add(await HireAsync(tenant, capacity: Capacity));
        for (var step = 0; step < Steps; step++)
        {
            var before = await BotTurnsAsync(tenant);
            var what = await StepAsync(tenant, random);
            await ShouldHoldAsync(tenant, $"seed {seed}, step {step}: {what}");
            await ShouldHaveBeenSilentAsync(tenant, before, $"seed {seed}, step {step}: {what}");
        }
    }

    private async Task<string> StepAsync(TenantId tenant, Random random)
    {
        var kind = _customers.Count < 2 ? 0 : random.Next(17);
        var (visitor, id) = _customers.Count == 0 ? default : _customers[random.Next(_customers.Count)];
        var agent = _agents[random.Next(_agents.Count)];
        try
        {
            switch (kind)
            {
                case 0 when _customers.Count < 12:
                    _customers.Add(await CallPersonAsync(tenant));
                    return "a customer calls";
                case 11 when _customers.Count < 16:
                    var newcomer = Guid.CreateVersion7();
                    _customers.Add((newcomer, (await WriteAsync(tenant, newcomer, null, s_words[random.Next(s_words.Length)])).ConversationId));
                    return "a customer asks the bot";
                case 0 or 1 or 11:
                    var sent = await WriteAsync(tenant, visitor, id, s_words[random.Next(s_words.Length)]);
                    _customers[_customers.FindIndex(customer => customer.ConversationId == id)] = (visitor, sent.ConversationId);
                    return "a customer writes";
                case 12 or 13:
                    await BotAsync(tenant, id);
                    return "the bot takes its turn";
                case 14:
                    await Task.WhenAll(BotAsync(tenant, id), TolerantAsync(() => ActAsync(tenant, routing => routing.TakeAsync(id, agent, CancellationToken.None))));
                    return "the bot replies while an agent takes";
                case 15:
                    var other = _agents[random.Next(_agents.Count)];
                    await Task.WhenAll(
                        TolerantAsync(() => ActAsync(tenant, routing => routing.TakeAsync(id, agent, CancellationToken.None))),
                        TolerantAsync(() => ReplyAsync(tenant, id, other)),
                        SweepAsync(tenant));
                    return "two agents reach for the same while it is given out";
                case 16:
                    var into = _customers[random.Next(_customers.Count)].ConversationId;
                    await AsTenantAsync(tenant, services => services.GetRequiredService<IConversationMerging>()
                        .MergeAsync(into, new MergeInput(id, null, OtherCustomerConfirmed: true), agent, CancellationToken.None));
                    return "an agent merges";
                case 2:
                    await AsTenantAsync(tenant, services => services.GetRequiredService<Tickets.HandOver>().PendingAsync(id, Tickets.EscalationReason.NoReplyInTime, CancellationToken.None));
                    return "the watchdog looks";
                case 3:
                    await ActAsync(tenant, routing => routing.TakeAsync(id, agent, CancellationToken.None));
                    return "an agent takes";
                case 4:
                    await ReplyAsync(tenant, id, agent);
                    return "an agent replies";
                case 5:
                    await AsTenantAsync(tenant, services => services.GetRequiredService<IInboxAppService>().ResolveAsync(id, agent, CancellationToken.None));
                    return "an agent resolves";
                case 6:
                    await AsTenantAsync(tenant, services => services.GetRequiredService<IInboxAppService>().GiveBackAsync(id, agent, null, CancellationToken.None));
                    return "an agent gives back";
                case 7:
                    await ActAsync(tenant, routing => random.Next(2) == 0
                        ? routing.AssignAsync(id, agent.Id, _agents[0], "yours", CancellationToken.None)
                        : routing.EscalateAsync(id, agent, null, CancellationToken.None));
                    return "an agent passes on";
                case 8:
                    if (random.Next(2) == 0)
                        Presence.Left(tenant, agent.Id, agent.Name);
                    else
                        Presence.Seen(tenant, agent, agent.Name);
                    return "a line breaks or comes back";
                case 9:
                    await CrashAsync(tenant, id, agent);
                    return "a host dies in the middle";
                default:
                    Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 70)));
                    var loads = await LoadsAsync(tenant);
                    await SweepAsync(tenant);
                    // By hand people may take more; what is given to them stays within their capacity.
                    (await LoadsAsync(tenant)).ShouldAllBe(load => load.Value <= Math.Max(Capacity, loads.GetValueOrDefault(load.Key)));
                    return "time passes";
            }
        }
        catch (BusinessException refusal) when (refusal.Kind is ErrorKind.Conflict or ErrorKind.NotFound)
        {
            return $"refused {kind}: {refusal.Code}";
        }
    }

    private Task<Dictionary<Guid, int>> LoadsAsync(TenantId tenant) => AsTenantAsync(tenant, async services =>
        (await services.GetRequiredService<IRoutingRepository>().ListWorkAsync(CancellationToken.None))
            .Where(conversation => conversation.AssigneeId is not null).CountBy(conversation => conversation.AssigneeId!.Value).ToDictionary());

    private Task BotAsync(TenantId tenant, Guid id) =>
        AsTenantAsync(tenant, services => services.GetRequiredService<Answering.AnswerPipeline>().ReplyAsync(id, mayCompose: false, CancellationToken.None));

    private static async Task TolerantAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (BusinessException refusal) when (refusal.Kind is ErrorKind.Conflict)
        {
            // Somebody else was first.
        }
    }

    /// <summary>The process ends after the change and before the commit: nothing of it may stay.</summary>
    private async Task CrashAsync(TenantId tenant, Guid id, StaffMember agent)
    {
        var before = await FindAsync(tenant, id);
        await Should.ThrowAsync<TimeoutException>(() => AsTenantAsync(tenant, services => services.GetRequiredService<IUnitOfWork>().InTransactionAsync<bool>(
            async token =>
            {
                var conversation = (await services.GetRequiredService<IConversationRepository>().FindForUpdateAsync(id, token))!;
                services.GetRequiredService<IConversationRepository>().Add(
                    conversation.ReplyAsAgent("lost", Guid.NewGuid().ToString(), agent.Id, agent.Name, Clock.GetUtcNow()));
                await services.GetRequiredService<IUnitOfWork>().SaveAsync(token);
                throw new TimeoutException("crash");
            },
            CancellationToken.None)));
        (await FindAsync(tenant, id)).LastSequence.ShouldBe(before.LastSequence);
    }

    /// <summary>Where each conversation stands, and how often the bot has spoken in it.</summary>
    private async Task<Dictionary<Guid, (string State, long Count)>> BotTurnsAsync(TenantId tenant)
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        var rows = await owner.QueryAsync<string>(
            $"""
             select c.id || ' ' || c.state || ' ' || (select count(*) from messages m where m.conversation_id = c.id and m.author_kind = 'Bot')
             from conversations c where c.tenant_id = '{tenant}'
             """);
        return rows.Select(row => row!.Split(' ')).ToDictionary(row => Guid.Parse(row[0]), row => (row[1], long.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>The bot said nothing in a conversation that was, and still is, with people.</summary>
    private async Task ShouldHaveBeenSilentAsync(TenantId tenant, Dictionary<Guid, (string State, long Count)> before, string when)
    {
        var after = await BotTurnsAsync(tenant);
        before.Where(row => row.Value.State is "Waiting" or "Assigned" && after[row.Key].State is "Waiting" or "Assigned" && after[row.Key].Count != row.Value.Count)
            .ShouldBeEmpty($"the bot spoke in a person's conversation; {when}");
    }

    private async Task ShouldHoldAsync(TenantId tenant, string when)
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        async Task NoneAsync(string sql, string what) => (await owner.QueryAsync<Guid>(sql.Replace("{tenant}", $"tenant_id = '{tenant}'", StringComparison.Ordinal))).ShouldBeEmpty($"{what}; {when}");

        // Whoever wrote last and is not answered waits: for the bot, in a queue, or for the one who has it.
        await NoneAsync(
            """
            select id from conversations where {tenant} and last_visitor_sequence > answered_sequence
            and not (pending_since is not null and state in ('Bot', 'Reopened', 'Resolved'))
            and not (state = 'Waiting' and queued_at is not null) and not (state = 'Assigned' and assignee_id is not null and waiting_since is not null)
            """,
            "an unanswered customer whom nobody sees");
        await NoneAsync("select id from conversations where {tenant} and (state = 'Waiting') <> (queued_at is not null)", "waiting outside of a queue, or queued without waiting");
        await NoneAsync("select id from conversations where {tenant} and ((state = 'Assigned' and assignee_id is null) or (state in ('Bot', 'Waiting', 'Reopened') and assignee_id is not null))", "not exactly one assignee");
        await NoneAsync("select id from conversations where {tenant} and state in ('Waiting', 'Assigned') and pending_since is not null", "the bot's turn in a person's conversation");
        await NoneAsync("select c.id from conversations c where {tenant} and c.last_sequence <> (select count(*) from messages m where m.conversation_id = c.id)", "a hole in the messages");
        await NoneAsync("select c.id from conversations c where {tenant} and c.last_event_number <> (select count(*) from conversation_events e where e.conversation_id = c.id)", "a hole in the events");
        await NoneAsync("select id from conversations where {tenant} and merged_into_id is not null and state <> 'Resolved'", "open, and yet gone on elsewhere");
        await NoneAsync(
            """
            select e.conversation_id from (select *, lead(from_state) over (partition by conversation_id order by number) as next_from from conversation_events where {tenant}) e
            where e.next_from is not null and e.next_from <> e.to_state
            """,
            "a state without an event");
    }
}
