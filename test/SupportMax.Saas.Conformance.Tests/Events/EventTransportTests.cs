using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.FanOut;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

/// <summary>What every transport keeps. A transport has a class that derives from this one and gives its fixture.</summary>
public abstract class EventTransportTests(EventTransportFixture fixture) : DatabaseTest(fixture)
{
    [Fact]
    public async Task An_event_is_handled_once_over_all_hosts_for_its_tenant()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        var (tenant, other) = (await CreateTenantAsync(), await CreateTenantAsync());
        Probe[] events = [.. Some(30)];
        await first.Host.PublishAsync(tenant, events[..10]);
        await second.Host.PublishAsync(tenant, events[10..20]);
        await second.Host.PublishAsync(other, events[20..]);
        await WaitForRowsAsync(tenant, events[..20]);
        await WaitForRowsAsync(other, events[20..]);
    }

    [Fact]
    public async Task Events_of_a_key_are_handled_in_their_order()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        var tenant = await CreateTenantAsync();
        var keys = Enumerable.Range(0, 5).Select(_ => Guid.NewGuid()).ToList();
        var events = new List<Probe>();
        for (var number = 0; number < 60; number++)
        {
            Probe[] step = [.. keys.Select(key => new Probe(key, number))];
            events.AddRange(step);
            await (number % 2 == 0 ? first : second).Host.PublishAsync(tenant, step);
        }

        await WaitForRowsAsync(tenant, events);
        foreach (var key in keys)
            (await HandledInOrderAsync(tenant, key)).ShouldBe(Enumerable.Range(0, 60));
    }

    [Fact]
    public async Task What_is_not_committed_is_never_sent()
    {
        await using var node = await StartAsync();
        var tenant = await CreateTenantAsync();
        var (undone, done) = (new Probe(Guid.NewGuid(), 1), new Probe(Guid.NewGuid(), 2));
        await Should.ThrowAsync<InvalidOperationException>(() => node.Host.Services.GetRequiredService<TenantScopes>().RunAsync(
            tenant, services => services.GetRequiredService<IUnitOfWork>().InTransactionAsync<bool>(
                async token =>
                {
                    services.GetRequiredService<IEventBus>().Publish(undone);
                    await services.GetRequiredService<IUnitOfWork>().SaveAsync(token);
                    throw new InvalidOperationException("The change fails.");
                },
                CancellationToken.None)));
        await node.Host.PublishAsync(tenant, done);
        await WaitForRowsAsync(tenant, [done]);
    }

    [Fact]
    public async Task A_broadcast_reaches_every_host()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        var tenant = await CreateTenantAsync();
        var fact = new Probe(Guid.NewGuid(), 7);
        await first.Host.PublishAsync(tenant, fact);
        foreach (var node in new[] { first, second })
            await UntilAsync(() => Task.FromResult(node.Log.Heard.Contains((tenant, fact))), "a host has not heard of it");
    }

    [Fact]
    public async Task An_event_that_comes_twice_is_handled_once()
    {
        await using var node = await StartAsync();
        var tenant = await CreateTenantAsync();
        Probe[] events = [.. Some(5)];
        EventEnvelope[] envelopes = [.. events.Select(fact => new EventEnvelope(
            Guid.NewGuid(), tenant, "test.probe", fact.Key, EventJson.Write(fact), DateTimeOffset.UnixEpoch, Guid.NewGuid(), null))];
        var transport = node.Host.Services.GetRequiredService<IEventTransport>();
        await transport.PublishAsync(envelopes, CancellationToken.None);
        await transport.PublishAsync(envelopes, CancellationToken.None);
        var after = new Probe(Guid.NewGuid(), 99);
        await node.Host.PublishAsync(tenant, after);
        await WaitForRowsAsync(tenant, [.. events, after]);
        (await CountAsync("deferred_events", tenant)).ShouldBe(0, "a second row of the same name would have been refused");
    }

    [Fact]
    public async Task While_an_event_fails_the_later_ones_of_its_key_wait_and_the_others_go_on()
    {
        await using var node = await StartAsync();
        var tenant = await CreateTenantAsync();
        var (stuck, free) = (Guid.NewGuid(), Guid.NewGuid());
        var isBroken = true;
        node.Log.BeforeHandling = fact =>
        {
            if (fact.About == stuck && fact.Number == 1 && Volatile.Read(ref isBroken))
                throw new TimeoutException("Nobody answers.");
        };
        Probe[] ofStuck = [.. Enumerable.Range(0, 4).Select(number => new Probe(stuck, number))];
        Probe[] ofFree = [.. Enumerable.Range(0, 4).Select(number => new Probe(free, number))];
        await node.Host.PublishAsync(tenant, [.. ofStuck.Zip(ofFree).SelectMany(pair => new[] { pair.First, pair.Second })]);
        await WaitForRowsAsync(tenant, [ofStuck[0], .. ofFree]);

        Volatile.Write(ref isBroken, false);
        await WaitForRowsAsync(tenant, [.. ofStuck, .. ofFree]);
        (await HandledInOrderAsync(tenant, stuck)).ShouldBe([0, 1, 2, 3]);
        (await CountAsync("deferred_events", tenant)).ShouldBe(0);
    }

    [Fact]
    public async Task An_event_that_never_goes_well_becomes_a_dead_letter_with_its_reason_and_can_be_replayed()
    {
        await using var node = await StartAsync();
        var tenant = await CreateTenantAsync();
        var (bad, next) = (new Probe(Guid.NewGuid(), 1), new Probe(Guid.NewGuid(), 2));
        node.Log.BeforeHandling = fact =>
        {
            if (fact == bad)
                throw new TimeoutException("Nobody answers.");
        };
        await node.Host.PublishAsync(tenant, bad, next);
        await UntilAsync(async () => await CountAsync("deferred_events", tenant) == 1, "it was not put back");
        await HurryAsync(node, tenant);
        var letter = (await ListDeadLettersAsync(node, tenant)).ShouldHaveSingleItem();
        (letter.Name, letter.Subscriber, letter.Attempts, letter.Reason).ShouldBe(("test.probe", "probe-handler", EventConsts.MaxAttempts, "TimeoutException: Nobody answers."));
        await WaitForRowsAsync(tenant, [next]);

        node.Log.BeforeHandling = _ => { };
        await node.Host.Services.GetRequiredService<TenantScopes>().RunAsync(
            tenant, services => services.GetRequiredService<IDeadLetterAppService>().ReplayAsync(letter.Id, CancellationToken.None));
        await WaitForRowsAsync(tenant, [bad, next]);
        (await ListDeadLettersAsync(node, tenant)).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_dead_letters_are_replayed_at_once()
    {
        await using var node = await StartAsync();
        var tenant = await CreateTenantAsync();
        Probe[] bad = [new(Guid.NewGuid(), 1), new(Guid.NewGuid(), 2)];
        node.Log.BeforeHandling = fact =>
        {
            if (bad.Contains(fact))
                throw new TimeoutException("Nobody answers.");
        };
        await node.Host.PublishAsync(tenant, bad);
        await UntilAsync(async () => await CountAsync("deferred_events", tenant) == 2, "they were not put back");
        await HurryAsync(node, tenant);
        (await ListDeadLettersAsync(node, tenant)).Count.ShouldBe(2);

        node.Log.BeforeHandling = _ => { };
        (await node.Host.Services.GetRequiredService<TenantScopes>().RunAsync(
            tenant, services => services.GetRequiredService<IDeadLetterAppService>().ReplayAllAsync(new DeadLetterFilter(), CancellationToken.None))).Replayed.ShouldBe(2);
        await WaitForRowsAsync(tenant, bad);
    }

    [Fact]
    public async Task When_a_host_goes_the_others_go_on()
    {
        await using var second = await StartAsync();
        var tenant = await CreateTenantAsync();
        Probe[] events = [.. Some(40)];
        await using (var first = await StartAsync())
        {
            await first.Host.PublishAsync(tenant, events[..20]);
            await WaitForRowsAsync(tenant, events[..20]);
        }

        await second.Host.PublishAsync(tenant, events[20..]);
        await WaitForRowsAsync(tenant, events);
    }

    internal static IEnumerable<Probe> Some(int count) => Enumerable.Range(0, count).Select(number => new Probe(Guid.NewGuid(), number));

    internal async Task<Node> StartAsync(IFanOutReceiver? mailbox = null)
    {
        var log = new ProbeLog();
        var host = await EventHost.StartAsync(Database, builder =>
        {
            builder.Services.AddSingleton(log);
            builder.Services.AddEventHandler<ProbeHandler, Probe>("probe-handler").AddBroadcastHandler<ProbeEar, Probe>();
            if (mailbox is not null)
                builder.Services.AddSingleton(mailbox);
            fixture.AddTransport(builder);
        });
        await fixture.WaitUntilHearingAsync(host, () => Volatile.Read(ref log.Missed));
        return new Node(host, log);
    }

    /// <summary>Waits until exactly these have left their rows.</summary>
    internal Task WaitForRowsAsync(TenantId tenant, IEnumerable<Probe> events)
    {
        var expected = events.Select(fact => fact.RowName).Order(StringComparer.Ordinal).ToList();
        List<string> rows = [];
        return UntilAsync(
            async () =>
            {
                rows = await AsTenantAsync(tenant, services => ListRowsAsync(services));
                return rows.SequenceEqual(expected, StringComparer.Ordinal);
            },
            () => $"{rows.Count} of {expected.Count} rows are there");
    }

    internal async Task<long> CountAsync(string table, TenantId tenant)
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        return (await owner.QueryAsync<long>($"select count(*) from {table} where tenant_id = '{tenant}'")).Single();
    }

    internal static Task UntilAsync(Func<Task<bool>> isDone, string otherwise) => UntilAsync(isDone, () => otherwise);

    internal static async Task UntilAsync(Func<Task<bool>> isDone, Func<string> otherwise)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await isDone())
        {
            patience.IsCancellationRequested.ShouldBeFalse(otherwise());
            await pause.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private static async Task<List<string>> ListRowsAsync(IServiceProvider services)
    {
        var names = await services.GetRequiredService<SupportMaxDbContext>().Set<ProductArea>().Select(area => area.Name).ToListAsync();
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<int>> HandledInOrderAsync(TenantId tenant, Guid key)
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        var names = await owner.QueryAsync<string>($"select name from product_areas where tenant_id = '{tenant}' and name like '{key:N}-%' order by position");
        return names.Select(name => int.Parse(name![33..], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Task<IReadOnlyList<DeadLetterDto>> ListDeadLettersAsync(Node node, TenantId tenant) => node.Host.Services.GetRequiredService<TenantScopes>().RunAsync(
        tenant,
        async services => (await services.GetRequiredService<IDeadLetterAppService>().ListAsync(new PageRequest(), new DeadLetterFilter(), CancellationToken.None)).Items);

    /// <summary>Lets every retry of the tenant fall due at once, until nothing waits.</summary>
    private Task HurryAsync(Node node, TenantId tenant) => UntilAsync(
        async () =>
        {
            await using var owner = await Database.OpenAsOwnerAsync();
            var waiting = await owner.ExecuteAsync($"update deferred_events set run_after = now() where tenant_id = '{tenant}' and state = 'Waiting'");
            node.Host.Services.WakeRetries();
            return waiting == 0;
        },
        "it is still tried");

    internal sealed record Node(EventHost Host, ProbeLog Log) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
