using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using SupportMax.Client;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest;

/// <summary>Many conversations over one partner connection that breaks again and again: how long an acknowledgement takes, and what was lost or doubled.</summary>
internal sealed class PartnerLoad(int conversations, int perSecond, int seconds, int breaks)
{
    private const string Password = "1q2w3E*";

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
        var (clientId, secret) = await CreateClientAsync(host.Address, cancellationToken);
        await using var client = new SupportMaxClient(new SupportMaxOptions(host.Address, clientId, secret));
        var seen = new ConcurrentDictionary<Guid, List<long>>();
        client.MessageReceived = message => seen.GetOrAdd(message.ConversationId, _ => []).Add(message.Sequence);
        await client.ConnectAsync(cancellationToken);
        var opened = await Task.WhenAll(Enumerable.Range(0, conversations).Select(number => client.OpenAsync($"load-{number}", answeredBy: "partner", cancellationToken: cancellationToken)));

        var (latencies, sent) = await SendAsync(client, [.. opened.Select(one => one.ConversationId)], cancellationToken);
        return await ReportAsync(database, seen, latencies, sent, cancellationToken);
    }

    private async Task<(IReadOnlyList<(double Milliseconds, bool Broken)> Latencies, int Sent)> SendAsync(SupportMaxClient client, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var total = perSecond * seconds;
        var breakEvery = breaks == 0 ? int.MaxValue : Math.Max(1, total / breaks);
        var lastBreak = 0L;
        var acknowledged = new List<Task<(double, bool)>>(total);
        var clock = Stopwatch.StartNew();
        for (var number = 0; number < total; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / perSecond) - clock.Elapsed;
            if (due > TimeSpan.FromMilliseconds(1))
                await Task.Delay(due, cancellationToken);
            acknowledged.Add(MeasureAsync(client, ids[number % ids.Count], number));
            if (number % breakEvery == breakEvery / 2)
            {
                Interlocked.Exchange(ref lastBreak, Stopwatch.GetTimestamp());
                client.BreakLine();
            }
        }

        var latencies = await Task.WhenAll(acknowledged).WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);
        Console.WriteLine($"{conversations} conversations, {total} messages in {clock.Elapsed.TotalSeconds:F1} s ({total / clock.Elapsed.TotalSeconds:F0} a second), {breaks} breaks");
        return (latencies, total);

        async Task<(double, bool)> MeasureAsync(SupportMaxClient sender, Guid id, int number)
        {
            var started = Stopwatch.GetTimestamp();
            await sender.SendAsync(id, $"message {number}", clientMessageId: $"load-{number}", cancellationToken: cancellationToken);
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
        var written = (await connection.QueryAsync<long>("select count(*) from messages where client_message_id like 'load-%'"))[0];
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
            Console.WriteLine($"  {what}: p50 {At(0.5):F1} ms, p90 {At(0.9):F1} ms, p99 {At(0.99):F1} ms, most {milliseconds[^1]:F1} ms ({milliseconds.Count})");

        double At(double share) => milliseconds[(int)(share * (milliseconds.Count - 1))];
    }

    private static async Task<(string ClientId, string Secret)> CreateClientAsync(Uri host, CancellationToken cancellationToken)
    {
        using var handler = new HttpClientHandler();
        using var http = new HttpClient(handler) { BaseAddress = host };
        using var signIn = await http.PostAsJsonAsync("/api/account/login", new { userNameOrEmailAddress = "admin", password = Password, tenantName = "northwind" }, cancellationToken);
        using var configuration = await http.GetAsync(new Uri("/api/abp/application-configuration", UriKind.Relative), cancellationToken);
        http.DefaultRequestHeaders.Add("RequestVerificationToken", handler.CookieContainer.GetCookies(host)["XSRF-TOKEN"]!.Value);
        using var made = await http.PostAsJsonAsync("/api/partners/clients", new { name = "Load", scopes = new[] { "conversations" } }, cancellationToken);
        var body = JsonDocument.Parse(await made.Content.ReadAsStringAsync(cancellationToken)).RootElement;
        return (body.GetProperty("client").GetProperty("id").GetString()!, body.GetProperty("secret").GetString()!);
    }
}
