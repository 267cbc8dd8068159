using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest.Events;

/// <summary>
/// Chats go on while the broker is away: customers ask as before, further events are written at a steady rate, the broker goes away and
/// comes back. Answers take as long as they did, and what has piled up is sent soon after.
/// </summary>
internal sealed class BrokerOutage(int chats, int questionsPerSecond, int eventsPerSecond, int seconds) : IDisposable
{
    private const int WarmUpSeconds = 15;
    private const int CalmSeconds = 30;
    private static readonly TimeSpan s_drainLimit = TimeSpan.FromSeconds(60);

    private static readonly string[] s_questions = ["How do I reset my password?", "can i pay by paypal", "where do i find my invoices", "how do i export a dashboard as pdf"];

    private readonly MockKafka _kafka = new();

    /// <returns>What is wrong; empty when nothing is.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        _kafka.CreateTopic("supportmax.events", 2);
        _kafka.CreateTopic("supportmax.fan-out", 1);
        await using var database = await SeededDatabase.CreateAsync(cancellationToken);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Kafka__BootstrapServers"] = _kafka.BootstrapServers };
        using var host = await LoadedHost.StartAsync(database, settings, cancellationToken);
        await ProcessCost.WaitUntilRestingAsync(host.ProcessId, cancellationToken);
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var crowd = await Crowd.ComeAsync(host.Address, "northwind-demo", chats, s_questions, reading.Token);
        await using var owner = await database.OpenAsOwnerAsync();
        using var writing = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writer = WriteEventsAsync(database, writing.Token);
        await AskAsync(crowd, WarmUpSeconds, cancellationToken);

        var calm = await AskAsync(crowd, CalmSeconds, cancellationToken);
        _kafka.TakeDown();
        var outage = await AskAsync(crowd, seconds, cancellationToken);
        var backlog = await CountAsync(owner);
        _kafka.BringBack();
        var drained = await DrainAsync(owner, cancellationToken);
        await writing.CancelAsync();
        var written = await writer;
        await reading.CancelAsync();

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
             before: {Tell(calm)}
             broker away for {seconds} s: {Tell(outage)}; {backlog} events waited when it came back
             sent {drained?.TotalSeconds ?? double.NaN:F1} s after, while {eventsPerSecond} a second more were written ({written} in all)
             """));
        return [.. Problems(crowd, calm, outage, backlog, drained)];
    }

    public void Dispose() => _kafka.Dispose();

    private IEnumerable<string> Problems(Crowd crowd, Crowd.Times calm, Crowd.Times outage, long backlog, TimeSpan? drained)
    {
        if (crowd.Closed > 0 || calm.Answered < calm.Asked || outage.Answered < outage.Asked)
            yield return $"{calm.Asked + outage.Asked - calm.Answered - outage.Answered} questions were not answered, {crowd.Closed} chats were closed";
        if (backlog < (long)eventsPerSecond * seconds / 2)
            yield return "the broker was not away: hardly anything waits";
        if (drained is null)
            yield return $"the backlog was not sent within {s_drainLimit.TotalSeconds:F0} s";
        // Two runs of the same load differ by less than this.
        if (outage.P99 > Math.Max(calm.P99 * 1.5, calm.P99 + 25))
            yield return string.Create(CultureInfo.InvariantCulture, $"answers became slower: p99 {calm.P99:F0} ms before, {outage.P99:F0} ms without the broker");
    }

    private async Task<Crowd.Times> AskAsync(Crowd crowd, int forSeconds, CancellationToken cancellationToken)
    {
        await crowd.AskAsync(questionsPerSecond, forSeconds, cancellationToken);
        return await crowd.TakeTimesAsync(cancellationToken);
    }

    private static string Tell(Crowd.Times times) => string.Create(
        CultureInfo.InvariantCulture, $"{times.Asked} questions, {times.Answered} answers, p50 {times.P50:F0} ms, p99 {times.P99:F0} ms, slowest {times.Slowest:F0} ms");

    /// <summary>Writes events that nobody handles, as a change by another host would.</summary>
    private async Task<int> WriteEventsAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsOwnerAsync();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var begun = Stopwatch.GetTimestamp();
        var written = 0;
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                var due = (int)(Stopwatch.GetElapsedTime(begun).TotalSeconds * eventsPerSecond) - written;
                await connection.ExecuteAsync(
                    $$"""
                     insert into outbox_events (id, tenant_id, name, key, payload, occurred_at, origin)
                     select gen_random_uuid(), t.id, 'load.happened', gen_random_uuid(), '{}', now(), gen_random_uuid()
                     from tenants t cross join generate_series(1, {{due}}) where t.name = 'northwind'
                     """);
                written += due;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It is enough.
        }

        return written;
    }

    /// <summary>How long it takes until hardly anything waits: what was written within the last round only.</summary>
    private async Task<TimeSpan?> DrainAsync(NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var begun = Stopwatch.GetTimestamp();
        while (await timer.WaitForNextTickAsync(cancellationToken) && Stopwatch.GetElapsedTime(begun) < s_drainLimit)
        {
            if (await CountAsync(owner) < eventsPerSecond)
                return Stopwatch.GetElapsedTime(begun);
        }

        return null;
    }

    private static async Task<long> CountAsync(NpgsqlConnection owner) => (await owner.QueryAsync<long>("select count(*) from outbox_events"))[0];
}
