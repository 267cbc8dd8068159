using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupportMax.Saas.Events;
using SupportMax.Saas.Kafka;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.Benchmarks.Outbox;

/// <summary>How many events go from the outbox to a handler in a second, and how long one takes at a steady pace.</summary>
internal static class OutboxCommand
{
    private const int Tenants = 4;
    private const int WarmUpSeconds = 15;

    // As many requests as a host has connections for; more would measure the wait for one.
    private const int Writers = 12;
    private static readonly TimeProvider s_clock = TimeProvider.System;

    public static async Task RunAsync(CommandLine arguments)
    {
        var events = int.Parse(arguments.Find("events") ?? "20000", CultureInfo.InvariantCulture);
        var rate = int.Parse(arguments.Find("rate") ?? "500", CultureInfo.InvariantCulture);
        var seconds = int.Parse(arguments.Find("seconds") ?? "10", CultureInfo.InvariantCulture);
        await MeasureAsync("in-process", events, rate, seconds, null);
        using var kafka = new MockKafka();
        kafka.CreateTopic("supportmax.events", 4);
        kafka.CreateTopic("supportmax.fan-out", 1);
        await MeasureAsync("Kafka", events, rate, seconds, kafka.BootstrapServers);
    }

    private static async Task MeasureAsync(string name, int events, int rate, int seconds, string? bootstrapServers)
    {
        await using var database = await TestDatabase.CreateAsync();
        List<TenantId> tenants = [.. Enumerable.Range(0, Tenants).Select(_ => TenantId.New())];
        await using (var owner = await database.OpenAsOwnerAsync())
        {
            foreach (var tenant in tenants)
                await owner.ExecuteAsync($"insert into tenants (id, name, normalized_name, is_active, created_at, concurrency_stamp) values ('{tenant}', '{tenant}', '{tenant}', true, now(), '')");
        }

        var arrivals = new Arrivals(s_clock);
        await using var host = await EventHost.StartAsync(database, builder =>
        {
            builder.Services.AddSingleton(arrivals).AddEventHandler<PingHandler, Ping>("benchmark");
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Kafka:BootstrapServers"] = bootstrapServers,
                // The test cluster answers no sooner when something comes; a broker does.
                ["Kafka:FetchWait"] = "00:00:00.005",
            });
            builder.Services.AddKafka(builder.Configuration);
        });
        await WarmUpAsync(host, tenants, arrivals);
        await BacklogAsync(name, database, host, tenants, arrivals, events);
        // What comes while the code is compiled for speed says nothing about it.
        await PaceAsync(host, tenants, arrivals, rate, WarmUpSeconds);
        var changes = await PaceAsync(host, tenants, arrivals, rate, seconds);
        var sorted = arrivals.Delays.Order().ToList();
        Console.WriteLine(
            $"{name}: {changes / (double)seconds:N0} changes/s with one event each, from before the change's commit to the handler: p50 {At(0.5):F1} ms, p95 {At(0.95):F1} ms, p99 {At(0.99):F1} ms");

        double At(double share) => sorted[(int)((sorted.Count - 1) * share)].TotalMilliseconds;
    }

    private static async Task WarmUpAsync(EventHost host, List<TenantId> tenants, Arrivals arrivals)
    {
        foreach (var tenant in tenants)
            await host.PublishAsync(tenant, [.. Enumerable.Range(0, 100).Select(_ => new Ping(Guid.NewGuid(), 0))]);
        await WaitAsync(arrivals, 100 * tenants.Count);
    }

    private static async Task BacklogAsync(string name, TestDatabase database, EventHost host, List<TenantId> tenants, Arrivals arrivals, int events)
    {
        var (before, share) = (arrivals.Count, events / tenants.Count);
        await using (var owner = await database.OpenAsOwnerAsync())
        {
            await owner.ExecuteAsync(
                $$"""
                 insert into outbox_events (id, tenant_id, name, key, payload, occurred_at, origin)
                 select gen_random_uuid(), t.id, 'benchmark.ping', k.key, jsonb_build_object('about', k.key, 'sentAt', 0), now(), gen_random_uuid()
                 from tenants t cross join lateral (select gen_random_uuid() as key from generate_series(1, {{share}} + 0 * ascii(t.name))) k
                 where t.id = any (array[{{string.Join(',', tenants.Select(tenant => $"'{tenant}'::uuid"))}}])
                 """);
        }

        var begun = s_clock.GetTimestamp();
        host.Services.GetRequiredService<OutboxSignal>().Wrote();
        await WaitAsync(arrivals, before + (share * tenants.Count));
        var took = s_clock.GetElapsedTime(begun);
        Console.WriteLine($"{name}: {share * tenants.Count:N0} waiting events of {tenants.Count} tenants handled in {took.TotalSeconds:F2} s: {share * tenants.Count / took.TotalSeconds:N0} events/s");
    }

    /// <returns>How many changes there were.</returns>
    private static async Task<int> PaceAsync(EventHost host, List<TenantId> tenants, Arrivals arrivals, int rate, int seconds)
    {
        var before = arrivals.Count;
        arrivals.Delays.Clear();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        using var writers = new SemaphoreSlim(Writers);
        var changes = new List<Task>();
        var begun = s_clock.GetTimestamp();
        while (await tick.WaitForNextTickAsync() && s_clock.GetElapsedTime(begun) is var elapsed && elapsed < TimeSpan.FromSeconds(seconds))
        {
            while (changes.Count < elapsed.TotalSeconds * rate)
            {
                var tenant = tenants[changes.Count % tenants.Count];
                changes.Add(Task.Run(() => WriteAsync(host, tenant, writers)));
            }
        }

        await Task.WhenAll(changes);
        await WaitAsync(arrivals, before + changes.Count);
        return changes.Count;
    }

    private static async Task WriteAsync(EventHost host, TenantId tenant, SemaphoreSlim writers)
    {
        await writers.WaitAsync();
        try
        {
            await host.PublishAsync(tenant, new Ping(Guid.NewGuid(), s_clock.GetTimestamp()));
        }
        finally
        {
            writers.Release();
        }
    }

    private static async Task WaitAsync(Arrivals arrivals, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (arrivals.Count < count)
            await tick.WaitForNextTickAsync(patience.Token);
    }
}
