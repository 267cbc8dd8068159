using System.Diagnostics;
using System.Globalization;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest.Events;

/// <summary>Kills the process at each place where an event could be lost or doubled, over and over, and counts what its handler left.</summary>
internal sealed class EventCrashTest(int killsPerPlace, IReadOnlyList<string> places, string? brokers)
{
    private const int DeedsPerRound = 40;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    /// <returns>What is wrong; empty when nothing is.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = TenantId.New();
        await using (var owner = await database.OpenAsOwnerAsync())
            await owner.ExecuteAsync($"insert into tenants (id, name, normalized_name, is_active, created_at, concurrency_stamp) values ('{tenant}', 'crash', 'CRASH', true, now(), '')");
        var next = 0;
        var written = 0;
        var kills = 0;
        foreach (var place in places.Where(place => brokers is not null || place is not ("consumed" or "entered")))
        {
            for (var kill = 1; kill <= killsPerPlace; kill++)
            {
                using var process = Start(database.ServingConnectionString, tenant, place, place is "committed" or "handling" ? 1 + (kill % 5) : 1, next, next + DeedsPerRound);
                next += DeedsPerRound;
                await process.WaitForExitAsync(cancellationToken).WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
                kills++;
            }
        }

        using (var last = Start(database.ServingConnectionString, tenant, "nowhere", 1, next, next + DeedsPerRound))
        {
            await last.StandardOutput.ReadLineAsync(cancellationToken);
            await WaitUntilHandledAsync(database, tenant, next, cancellationToken);
            last.StandardInput.Close();
            await last.WaitForExitAsync(cancellationToken);
        }

        await using var look = await database.OpenAsOwnerAsync();
        written = (int)(await look.QueryAsync<long>($"select count(distinct event_id) from inbox_events where tenant_id = '{tenant}'"))[0];
        var rows = (await look.QueryAsync<int>($"select position from product_areas where tenant_id = '{tenant}'")).ToHashSet();
        var deferred = (await look.QueryAsync<long>($"select count(*) from deferred_events where tenant_id = '{tenant}'"))[0];
        Console.WriteLine($"{(brokers is null ? "in-process" : "Kafka")}: {kills} kills, {written} events, {rows.Count} effects");
        var problems = new List<string>();
        if (rows.Count != written)
            problems.Add($"{written} events left {rows.Count} rows");
        if (deferred > 0)
            problems.Add($"{deferred} events were refused: they were handled twice, or failed");
        if (!Enumerable.Range(next, DeedsPerRound).All(rows.Contains))
            problems.Add("the last round is not complete");
        return problems;
    }

    /// <summary>Until the last round is handled, and with it what was written before; with Kafka only after the group has done without those who died.</summary>
    private static async Task WaitUntilHandledAsync(TestDatabase database, TenantId tenant, int lastRound, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        await using var owner = await database.OpenAsOwnerAsync();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        var (before, quiet) = (-1L, 0);
        while (quiet < 10 && !patience.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync(cancellationToken);
            var waiting = (await owner.QueryAsync<long>($"select count(*) from outbox_events where tenant_id = '{tenant}'"))[0];
            var handled = (await owner.QueryAsync<long>($"select count(*) from inbox_events where tenant_id = '{tenant}'"))[0];
            var ended = (await owner.QueryAsync<long>($"select count(*) from product_areas where tenant_id = '{tenant}' and position >= {lastRound}"))[0];
            quiet = waiting == 0 && handled == before && ended == DeedsPerRound ? quiet + 1 : 0;
            before = handled;
        }
    }

    private Process Start(string serving, TenantId tenant, string place, int times, int from, int to)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EventCrashTest).Assembly.Location, "event-host"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["CRASH_SERVING"] = serving;
        start.Environment["CRASH_TENANT"] = tenant.ToString();
        start.Environment["CRASH_BROKERS"] = brokers ?? "";
        start.Environment["CRASH_PLACE"] = place;
        start.Environment["CRASH_NUMBERS"] = string.Create(CultureInfo.InvariantCulture, $"{times} {from} {to}");
        return Process.Start(start)!;
    }
}
