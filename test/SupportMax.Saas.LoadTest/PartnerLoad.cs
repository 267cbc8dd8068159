using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;
using SupportMax.Client;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest;

/// <summary>Many conversations over one partner connection that breaks again and again: how long an acknowledgement takes, and what was lost or doubled.</summary>
internal sealed class PartnerLoad(int conversations, int perSecond, int seconds, int breaks)
{
    private const int WarmUpSeconds = 20;
    private static readonly string[] s_words = ["Where do I find the invoice of order", "Please tell me the state of order", "How long does it take to send order", "I would like to add a line to order"];
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    /// <returns>What is wrong; empty when nothing is.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await SeededDatabase.CreateAsync(cancellationToken);
        using var host = new HostProcess(BuiltProgram.Host, new Dictionary<string, string>
        {
            ["ConnectionStrings__Serving"] = database.ServingConnectionString,
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Conversations__MessagesPerSecond"] = "100",
            ["Conversations__MessageBurst"] = "1000",
        });
        await host.StartAsync(cancellationToken);
        await ProcessCost.WaitUntilRestingAsync(host.ProcessId, cancellationToken);
        var (clientId, secret) = await PartnerClients.CreateAsync(host.Address, "northwind", cancellationToken);
        await using var client = new SupportMaxClient(new SupportMaxOptions(host.Address, clientId, secret));
        var seen = new ConcurrentDictionary<Guid, List<long>>();
        client.MessageReceived = message => seen.GetOrAdd(message.ConversationId, _ => []).Add(message.Sequence);
        await client.ConnectAsync(cancellationToken);
        var opened = await Task.WhenAll(Enumerable.Range(0, conversations).Select(number => client.OpenAsync($"load-{number}", answeredBy: "partner", cancellationToken: cancellationToken)));

        Console.WriteLine($"{conversations} conversations are open; {WarmUpSeconds} s to warm up");
        var ids = opened.Select(one => one.ConversationId).ToList();
        // What is measured is a host that has run for a while, not its compiler.
        await SendAsync(client, ids, "warm", perSecond * WarmUpSeconds, [], cancellationToken);
        await ProcessCost.WaitUntilRestingAsync(host.ProcessId, cancellationToken);
        Console.WriteLine($"warm; {seconds} s at {perSecond} messages a second");
        var total = perSecond * seconds;
        var (hostBefore, databaseBefore) = (ProcessCost.Read(host.ProcessId), await ProcessCost.ReadDatabaseAsync(database.OwnerConnectionString, cancellationToken));
        var clock = Stopwatch.StartNew();
        var latencies = await SendAsync(client, ids, "load", total, RandomPoints(total), cancellationToken);
        Console.WriteLine($"{conversations} conversations over one connection, {total} messages in {clock.Elapsed.TotalSeconds:F1} s ({total / clock.Elapsed.TotalSeconds:F0} a second), {breaks} breaks at random points");
        var cost = ProcessCost.Read(host.ProcessId).Cpu - hostBefore.Cpu;
        var databaseCost = await ProcessCost.ReadDatabaseAsync(database.OwnerConnectionString, cancellationToken) - databaseBefore;
        Console.WriteLine($"  processor time a message: host {cost.TotalMilliseconds / total:F2} ms, database {databaseCost?.TotalMilliseconds / total:F2} ms");
        return await ReportAsync(database, seen, latencies, total + (perSecond * WarmUpSeconds), cancellationToken);
    }

    private HashSet<int> RandomPoints(int total)
    {
        var points = Enumerable.Range(0, total).ToArray();
        Random.Shared.Shuffle(points);
        return [.. points.Take(breaks)];
    }

    /// <summary>Sends at the rate, whatever the answers take, and returns how long each took and whether a break was in between.</summary>
    private async Task<IReadOnlyList<(double Milliseconds, bool Broken)>> SendAsync(
        SupportMaxClient client, List<Guid> ids, string name, int total, HashSet<int> breakPoints, CancellationToken cancellationToken)
    {
        var lastBreak = 0L;
        var acknowledged = new List<Task<(double, bool)>>(total);
        var clock = Stopwatch.StartNew();
        for (var number = 0; number < total; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / perSecond) - clock.Elapsed;
            if (due > TimeSpan.FromMilliseconds(1))
                await Task.Delay(due, cancellationToken);
            acknowledged.Add(MeasureAsync(client, ids[number % ids.Count], number));
            if (breakPoints.Contains(number))
            {
                Interlocked.Exchange(ref lastBreak, Stopwatch.GetTimestamp());
                client.BreakLine();
            }
        }

        return await Task.WhenAll(acknowledged).WaitAsync(s_patience, cancellationToken);

        async Task<(double, bool)> MeasureAsync(SupportMaxClient sender, Guid id, int number)
        {
            var started = Stopwatch.GetTimestamp();
            await sender.SendAsync(id, $"{s_words[number % s_words.Length]} {number}?", clientMessageId: $"{name}-{number}", cancellationToken: cancellationToken);
            var broke = Interlocked.Read(ref lastBreak);
            return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, broke > started || (broke > 0 && Stopwatch.GetElapsedTime(broke, started) < TimeSpan.FromSeconds(1)));
        }
    }

    private static async Task<IReadOnlyList<string>> ReportAsync(
        TestDatabase database, ConcurrentDictionary<Guid, List<long>> seen, IReadOnlyList<(double Milliseconds, bool Broken)> latencies, int sent, CancellationToken cancellationToken)
    {
        Print("all acknowledgements", [.. latencies.Select(latency => latency.Milliseconds)]);
        Print("those that no break touched", [.. latencies.Where(latency => !latency.Broken).Select(latency => latency.Milliseconds)]);
        var waited = Stopwatch.StartNew();
        while (seen.Values.Sum(list => list.Count) < sent && waited.Elapsed < TimeSpan.FromSeconds(30))
            await Task.Delay(100, cancellationToken);
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(cancellationToken);
        var written = (await connection.QueryAsync<long>("select count(*) from messages where client_message_id like 'load-%' or client_message_id like 'warm-%'"))[0];
        var problems = new List<string>();
        if (written != sent)
            problems.Add($"{sent} messages were acknowledged and {written} are written");
        foreach (var (id, numbers) in seen)
        {
            if (!numbers.SequenceEqual(Enumerable.Range(1, numbers.Count).Select(number => (long)number)))
                problems.Add($"{id}: pushed {string.Join(' ', numbers)}");
        }

        if (seen.Values.Sum(list => list.Count) != sent)
            problems.Add($"{sent} messages were written and {seen.Values.Sum(list => list.Count)} pushed");
        return problems;
    }

    private static void Print(string what, List<double> milliseconds)
    {
        milliseconds.Sort();
        if (milliseconds.Count > 0)
            Console.WriteLine($"  {what}: p50 {At(0.5):F1} ms, p95 {At(0.95):F1} ms, p99 {At(0.99):F1} ms, most {milliseconds[^1]:F1} ms ({milliseconds.Count})");

        double At(double share) => milliseconds[(int)(share * (milliseconds.Count - 1))];
    }
}
