using System.Diagnostics;
using System.Text.Json;
using SupportMax.Client;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>The SDKs' first steps work on the first try, and the .NET client loses and doubles nothing over breaks.</summary>
[Collection(ChatCollection.Name)]
public sealed class QuickStartTests(ChatFixture host)
{
    [Fact]
    public Task The_dotnet_echo_bot_answers() => ShouldEchoAsync(
        "dotnet", RepositoryFolder.Combine("sdk", "dotnet", "EchoBot", "bin", "Release", "net10.0", "EchoBot.dll"));

    [Fact]
    public Task The_typescript_echo_bot_answers() => ShouldEchoAsync("node", RepositoryFolder.Combine("sdk", "typescript", "examples", "echo-bot.mjs"));

    [Fact]
    public async Task The_dotnet_client_loses_and_doubles_nothing_over_breaks()
    {
        var app = await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Conversations]);
        var seen = new List<long>();
        await using var client = new SupportMaxClient(new SupportMaxOptions(host.Address, app.ClientId.ToString(), app.Secret));
        client.MessageReceived = message => seen.Add(message.Sequence);
        await client.ConnectAsync();
        var conversation = await client.OpenAsync(Guid.NewGuid().ToString(), answeredBy: "partner");
        var sending = new List<Task<Acknowledged>>();
        for (var number = 0; number < 60; number++)
        {
            sending.Add(client.SendAsync(conversation.ConversationId, $"message {number}"));
            if (number % 10 == 5)
                client.BreakLine();
            await Task.Delay(5);
        }

        var acknowledged = await Task.WhenAll(sending).WaitAsync(TimeSpan.FromMinutes(1));
        acknowledged.Select(ack => ack.Sequence).Order().ShouldBe(Enumerable.Range(1, 60).Select(number => (long)number));
        for (var patience = 0; seen.Count < 60 && patience < 600; patience++)
            await Task.Delay(100);
        seen.ShouldBe(Enumerable.Range(1, 60).Select(number => (long)number));
    }

    [Fact]
    public async Task A_break_under_many_frames_leaves_nobody_waiting()
    {
        var app = await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Conversations]);
        await using var client = new SupportMaxClient(new SupportMaxOptions(host.Address, app.ClientId.ToString(), app.Secret));
        await client.ConnectAsync();
        var opened = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.OpenAsync(Guid.NewGuid().ToString(), answeredBy: "partner")));
        for (var round = 0; round < 5; round++)
        {
            // From many threads at once, so that frames wait for their turn on the line when it breaks.
            var sending = Enumerable.Range(0, 200).Select(number => Task.Run(() => client.SendAsync(opened[number % opened.Length].ConversationId, $"message {number}"))).ToList();
            await Task.WhenAny(sending);
            client.BreakLine();
            await Task.WhenAll(sending).WaitAsync(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task The_typescript_client_loses_and_doubles_nothing_over_breaks()
    {
        var told = JsonDocument.Parse(await RunAsync("node", RepositoryFolder.Combine("sdk", "typescript", "test", "breaks.mjs"))).RootElement;
        var all = Enumerable.Range(1, 60);
        told.GetProperty("acknowledged").EnumerateArray().Select(sequence => sequence.GetInt32()).Order().ShouldBe(all);
        told.GetProperty("seen").EnumerateArray().Select(sequence => sequence.GetInt32()).ShouldBe(all);
        told.GetProperty("late").GetString().ShouldBe("The client was closed.");
    }

    [Fact]
    public async Task A_client_whose_token_was_taken_away_gets_another()
    {
        var app = await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Conversations]);
        await using var client = new SupportMaxClient(new SupportMaxOptions(host.Address, app.ClientId.ToString(), app.Secret));
        await client.ConnectAsync();
        var conversation = await client.OpenAsync(Guid.NewGuid().ToString(), answeredBy: "partner");
        await using (var owner = await host.Database.OpenAsOwnerAsync())
            await owner.ExecuteAsync($"delete from partner_tokens where client_id = '{app.ClientId}'");
        client.BreakLine();
        (await client.SendAsync(conversation.ConversationId, "still there?").WaitAsync(TimeSpan.FromMinutes(1))).Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_secret_is_said_and_not_tried_again()
    {
        await using var client = new SupportMaxClient(new SupportMaxOptions(host.Address, Guid.NewGuid().ToString(), "wrong"));
        (await Should.ThrowAsync<SupportMaxException>(() => client.ConnectAsync())).Code.ShouldBe(OAuthErrors.InvalidClient);
        // Nor does anybody wait for a line that never comes.
        (await Should.ThrowAsync<SupportMaxException>(() => client.SendAsync(Guid.NewGuid(), "Hello?").WaitAsync(TimeSpan.FromMinutes(1)))).Code.ShouldBe(OAuthErrors.InvalidClient);
    }

    private async Task ShouldEchoAsync(string program, string script) =>
        (await RunAsync(program, script)).ShouldBe("visitor: Hello?\nbot: You said: Hello?\n");

    /// <summary>Runs a program of a partner until it ends by itself, and returns what it printed.</summary>
    private async Task<string> RunAsync(string program, string script)
    {
        var app = await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Conversations]);
        var start = new ProcessStartInfo(program, [script]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["SUPPORTMAX_URL"] = host.Address.ToString();
        start.Environment["SUPPORTMAX_CLIENT_ID"] = app.ClientId.ToString();
        start.Environment["SUPPORTMAX_CLIENT_SECRET"] = app.Secret;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        process.ExitCode.ShouldBe(0, await errors);
        return (await output).ReplaceLineEndings("\n");
    }
}
