using System.Diagnostics;
using System.Text.Json.Nodes;
using Npgsql;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest;

/// <summary>Kills the host again and again while customers write, then counts what was lost or doubled.</summary>
internal sealed class CrashTest(int kills, int conversations)
{
    private static readonly TimeSpan s_settleLimit = TimeSpan.FromMinutes(2);

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
            ["Widget__SessionsPerMinute"] = "1000000",
        });
        await host.StartAsync(cancellationToken);

        using var http = new HttpClient();
        var customers = Enumerable.Range(0, conversations).Select(number => new Customer(host.Address, http, "northwind-demo", number)).ToList();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = Task.WhenAll(customers.Select(customer => customer.WriteAsync(stop.Token, cancellationToken)));
        await KillAsync(host, customers, cancellationToken);
        await stop.CancelAsync();
        try
        {
            await writing;
        }
        catch (HubRefusalException)
        {
            Console.Error.WriteLine(host.Output);
            throw;
        }

        var problems = new List<string>();
        problems.AddRange(await WaitForRepliesAsync(database, cancellationToken));
        foreach (var customer in customers)
        {
            problems.AddRange(Compare(customer, await customer.ReadAllAsync(cancellationToken)));
            await customer.DisposeAsync();
        }

        Console.WriteLine(
            $"{kills} kills, {conversations} conversations, {customers.Sum(customer => customer.Acknowledged.Count)} acknowledged messages, {customers.Sum(customer => customer.Reconnects)} reconnects");
        return problems;
    }

    /// <summary>Kills in the middle of the writing: each time after some more messages were acknowledged.</summary>
    private async Task KillAsync(HostProcess host, IReadOnlyList<Customer> customers, CancellationToken cancellationToken)
    {
        for (var kill = 1; kill <= kills; kill++)
        {
            var enough = Acknowledged() + Random.Shared.Next(1, conversations);
            while (Acknowledged() < enough)
                await Task.Delay(5, cancellationToken);
            host.Kill();
            await host.StartAsync(cancellationToken);
            Console.WriteLine($"kill {kill} of {kills} after {enough} acknowledged messages");
        }

        int Acknowledged() => customers.Sum(customer => customer.Acknowledged.Count);
    }

    private static IEnumerable<string> Compare(Customer customer, IReadOnlyList<JsonNode> messages)
    {
        var sequences = messages.Select(message => message["sequence"]!.GetValue<long>()).ToList();
        if (!sequences.SequenceEqual(Enumerable.Range(1, messages.Count).Select(number => (long)number)))
            yield return $"{customer.ConversationId}: the sequence numbers have holes: {string.Join(' ', sequences)}";
        var written = messages.Where(message => message["clientMessageId"] is not null)
            .ToLookup(message => message["clientMessageId"]!.GetValue<string>(), message => message["sequence"]!.GetValue<long>());
        foreach (var (clientMessageId, sequence) in customer.Acknowledged)
        {
            var found = written[clientMessageId].ToList();
            if (found.Count == 0)
                yield return $"{customer.ConversationId}: {clientMessageId} was acknowledged and is lost";
            else if (found.Count > 1 || found[0] != sequence)
                yield return $"{customer.ConversationId}: {clientMessageId} was acknowledged as {sequence} and stands at {string.Join(", ", found)}";
        }
    }

    /// <summary>Whoever waits for the bot must get a reply, and none may get two. Conversations that a person has taken over wait for that person.</summary>
    private static async Task<IReadOnlyList<string>> WaitForRepliesAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(cancellationToken);
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var waiting = await connection.QueryAsync<Guid>("select id from conversations where last_visitor_sequence > answered_sequence and status = 'Open'");
            if (waiting.Count == 0)
                break;
            if (waited.Elapsed > s_settleLimit)
                return [.. waiting.Select(id => $"{id}: the last message never got a reply")];
            await Task.Delay(200, cancellationToken);
        }

        var doubled = await connection.QueryAsync<Guid>(
            "select conversation_id from messages where replies_to_sequence is not null group by conversation_id, replies_to_sequence having count(*) > 1");
        return [.. doubled.Select(id => $"{id}: a message got two replies")];
    }
}
