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
    private const double MostGrowth = 0.05;
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
            ["Partners__Socket__MaxFrameBytes"] = $"{MaxFrameBytes}",
        });
        await host.StartAsync(cancellationToken);
        var token = await PartnerClients.GetTokenAsync(host.Address, "northwind", cancellationToken);
        await using var good = await PartnerSocket.OpenAsync(host.Address, await PartnerClients.GetTokenAsync(host.Address, "northwind", cancellationToken));
        await using var foreign = await PartnerSocket.OpenAsync(host.Address, await PartnerClients.GetTokenAsync(host.Address, "harbor", cancellationToken));
        var (own, foreignId) = (await BeginAsync(good), await BeginAsync(foreign));

        // What a host takes on its way to work is no leak: it has seen the same before.
        await SendAsync(host.Address, token, foreignId, WarmUpFrames, cancellationToken);
        _ends.Clear();
        await ProcessCost.WaitUntilRestingAsync(host.ProcessId, cancellationToken);
        var before = ProcessCost.Read(host.ProcessId).ResidentBytes;
        await SendAsync(host.Address, token, foreignId, frames, cancellationToken);
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
        await CompareAsync(database, own, foreignId, cancellationToken);
        return _problems;
    }

    private static async Task<string> BeginAsync(PartnerSocket line) =>
        (await line.AskAsync(new JsonObject { ["type"] = "open", ["thread"] = "mine", ["answeredBy"] = "partner" }))["conversationId"]!.GetValue<string>();

    private async Task SendAsync(Uri host, string token, string foreignId, int count, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < count;)
        {
            if (_dice.Next(20) == 0)
            {
                await BreakRulesAsync(host, token, cancellationToken);
                sent++;
            }
            else
            {
                sent += await TalkNonsenseAsync(host, token, foreignId, Math.Min(count - sent, FramesOfOneLine));
            }
        }
    }

    /// <summary>One breach of WebSockets' own rules: it must end the line, with a code.</summary>
    private async Task BreakRulesAsync(Uri host, string token, CancellationToken cancellationToken)
    {
        var (name, bytes) = HostileBytes.Make(_dice, MaxFrameBytes);
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
                _problems.Add($"A line was ended without a code: {name}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _problems.Add($"A line was not ended: {name}");
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

    private void Note(string end) => _ends[end] = _ends.GetValueOrDefault(end) + 1;

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
