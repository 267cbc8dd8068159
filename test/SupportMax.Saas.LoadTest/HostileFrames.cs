using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Npgsql;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest;

/// <summary>Sends frames that nobody should send over partners' lines, and looks whether the host lives, grows, and says why it closes.</summary>
internal sealed class HostileFrames(int frames)
{
    private const int WarmUpFrames = 3_000;
    private const int MaxFrameBytes = 8 * 1024;
    private const int FramesOfOneLine = 50;
    private const int FramesOfOneBreach = 20;
    private const double MostGrowth = 0.05;
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan s_beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly Random _dice = new(4711);
    private readonly SortedDictionary<string, int> _ends = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    /// <returns>What is wrong; empty when nothing is.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await SeededDatabase.CreateAsync(cancellationToken);
        using var host = new HostProcess(BuiltProgram.Host, new Dictionary<string, string>
        {
            ["ConnectionStrings__Serving"] = database.ServingConnectionString,
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_CONTENTROOT"] = RepositoryFolder.Combine("src", "SupportMax.Saas.HttpApi.Host"),
            ["Logging__LogLevel__Default"] = "Error",
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Error",
            ["Partners__Socket__MaxFrameBytes"] = $"{MaxFrameBytes}",
            ["Partners__Socket__Silence"] = $"{s_silence}",
            ["Partners__Socket__Heartbeat"] = $"{s_beat}",
        });
        await host.StartAsync(cancellationToken);
        var token = await PartnerClients.GetTokenAsync(host.Address, "northwind", cancellationToken);
        await using var good = await PartnerSocket.OpenAsync(host.Address, await PartnerClients.GetTokenAsync(host.Address, "northwind", cancellationToken));
        await using var foreign = await PartnerSocket.OpenAsync(host.Address, await PartnerClients.GetTokenAsync(host.Address, "harbor", cancellationToken));
        var (own, foreignId) = (await BeginAsync(good), await BeginAsync(foreign));
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var beating = BeatAsync([good, foreign], over.Token);

        // What a host takes on its way to work is no leak: it has seen the same before.
        await SendAsync(host.Address, token, foreignId, WarmUpFrames, cancellationToken);
        _ends.Clear();
        await ProcessCost.WaitUntilRestingAsync(host.ProcessId, cancellationToken);
        var before = ProcessCost.Read(host.ProcessId).ResidentBytes;
        var unfinished = Task.WhenAll(HostileBytes.Unfinished.Select(one => EndAsync(host.Address, token, one.Name, one.Bytes, cancellationToken)));
        await SendAsync(host.Address, token, foreignId, frames, cancellationToken);
        await unfinished;
        await ProcessCost.WaitUntilRestingAsync(host.ProcessId, cancellationToken);
        var after = ProcessCost.Read(host.ProcessId).ResidentBytes;

        var growth = (after - before) / (double)before;
        Console.WriteLine($"{frames} hostile frames; resident memory {before / 1048576.0:F0} MiB before, {after / 1048576.0:F0} MiB after ({growth:+0.0%;-0.0%})");
        foreach (var (end, count) in _ends)
            Console.WriteLine($"  {count,5} × {end}");
        if (growth >= MostGrowth)
            _problems.Add($"The host grew by {growth:P1}");
        if (host.Output.Trim() is { Length: > 0 } log)
            _problems.Add("The host logged errors: " + log[..Math.Min(log.Length, 1_000)]);
        if ((await good.AskAsync(new JsonObject { ["type"] = "send", ["conversationId"] = own, ["ref"] = "last", ["text"] = "still there?" }))["type"]!.GetValue<string>() != "ack")
            _problems.Add("The others' line does not work any more");
        await over.CancelAsync();
        await beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await CompareAsync(database, own, foreignId, cancellationToken);
        return _problems;
    }

    private static async Task<string> BeginAsync(PartnerSocket line) =>
        (await line.AskAsync(new JsonObject { ["type"] = "open", ["thread"] = "mine", ["answeredBy"] = "partner" }))["conversationId"]!.GetValue<string>();

    /// <summary>Says for lines that have nothing to say that they are there.</summary>
    private static async Task BeatAsync(IReadOnlyList<PartnerSocket> lines, CancellationToken over)
    {
        using var timer = new PeriodicTimer(s_beat);
        while (await timer.WaitForNextTickAsync(over))
        {
            foreach (var line in lines)
                await line.SendAsync(new { type = "heartbeat" });
        }
    }

    private async Task SendAsync(Uri host, string token, string foreignId, int count, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < count;)
        {
            var nonsense = await TalkNonsenseAsync(host, token, foreignId, Math.Min(count - sent, FramesOfOneLine));
            sent += nonsense;
            for (var breaches = Math.Min(count - sent, 1 + (nonsense / FramesOfOneBreach)); breaches > 0; breaches--, sent++)
            {
                var (name, bytes) = HostileBytes.Make(_dice, MaxFrameBytes);
                await EndAsync(host, token, name, bytes, cancellationToken);
            }
        }
    }

    /// <summary>Sends one breach of WebSockets' own rules, or the beginning of a frame that has no end: it must end the line, with a code.</summary>
    private async Task EndAsync(Uri host, string token, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_patience);
        using var line = await RawSocket.OpenAsync(host, token, limit.Token);
        try
        {
            await line.SendAsync(bytes, limit.Token);
        }
        catch (IOException)
        {
            // Closed before all of it had gone out.
        }

        try
        {
            var code = await line.EndAsync(limit.Token);
            Note($"{code?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no code"}: {name}");
            if (code is null)
                Complain($"A line was ended without a code: {name}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Complain($"A line was not ended: {name}");
        }
    }

    /// <summary>Frames that WebSockets allow and our protocol does not, whole and in parts, until the line is closed.</summary>
    private async Task<int> TalkNonsenseAsync(Uri host, string token, string foreignId, int most)
    {
        await using var line = await PartnerSocket.OpenAsync(host, token);
        var sent = 0;
        try
        {
            for (; sent < most && !line.Ended.IsCompleted; sent++)
            {
                var type = _dice.Next(60) == 0 ? WebSocketMessageType.Binary : WebSocketMessageType.Text;
                await line.SendRawAsync(HostileFrame.Make(_dice, foreignId), type, _dice.Next(10) > 0);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or InvalidOperationException or OperationCanceledException)
        {
            // The host has closed in the meantime, as it should.
        }

        if (line.CloseCode is { } code)
            Note($"{code}: frames that are none of supportmax.v1");
        return Math.Max(1, sent);
    }

    private void Note(string end)
    {
        lock (_ends)
            _ends[end] = _ends.GetValueOrDefault(end) + 1;
    }

    private void Complain(string problem)
    {
        lock (_ends)
            _problems.Add(problem);
    }

    private async Task CompareAsync(TestDatabase database, string own, string foreignId, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(cancellationToken);
        if ((await connection.QueryAsync<long>($"select last_sequence from conversations where id = '{own}'"))[0] != 1)
            _problems.Add("Something hostile was written into another line's conversation");
        if ((await connection.QueryAsync<long>($"select last_sequence from conversations where id = '{foreignId}'"))[0] != 0)
            _problems.Add("Something hostile was written into another tenant's conversation");
    }
}
