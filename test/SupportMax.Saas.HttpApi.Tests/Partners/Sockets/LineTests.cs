using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SupportMax.Saas.Partners;

/// <summary>What holds a partner's line, and what ends it.</summary>
public sealed class LineTests
{
    [Fact]
    public async Task Messages_wait_for_credit_and_none_is_lost()
    {
        await using var host = new ClockedHost(new(StringComparer.Ordinal) { ["Partners:Socket:Credit"] = "3", ["Conversations:MessageBurst"] = "1000" });
        var app = await host.CreateAppAsync([PartnerScopes.Conversations]);
        await using var line = await PartnerSocket.OpenAsync(host.Address, await app.GetTokenAsync());
        var id = await line.BeginAsync("partner");
        for (var number = 1; number <= 10; number++)
            await line.AskAsync(Frames.Send(id, $"{number}", "hello"));
        line.Pushed(id).ShouldBe([1, 2, 3]);
        await line.SendAsync(new { type = "credit", messages = 4 });
        await line.MessageAsync(id, message => message["sequence"]!.GetValue<long>() == 7);
        line.Pushed(id).ShouldBe([1, 2, 3, 4, 5, 6, 7]);
        await line.SendAsync(new { type = "credit", messages = 100 });
        await line.MessageAsync(id, message => message["sequence"]!.GetValue<long>() == 10);
        line.Pushed(id).ShouldBe(Enumerable.Range(1, 10).Select(number => (long)number));
    }

    [Fact]
    public async Task A_revoked_token_ends_the_line()
    {
        await using var host = new ClockedHost();
        var app = await host.CreateAppAsync([PartnerScopes.Conversations]);
        var token = await app.GetTokenAsync();
        await using var line = await PartnerSocket.OpenAsync(host.Address, token);
        await app.RevokeAsync(token);
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        await line.Ended.WaitAsync(TimeSpan.FromSeconds(30));
        line.CloseCode.ShouldBe(4401);
    }

    [Fact]
    public async Task A_token_can_be_replaced_before_it_expires()
    {
        await using var host = new ClockedHost(new(StringComparer.Ordinal) { ["Partners:Socket:Silence"] = "10:00:00", ["Partners:Socket:TokenCheck"] = "00:01:00" });
        var app = await host.CreateAppAsync([PartnerScopes.Conversations]);
        await using var line = await PartnerSocket.OpenAsync(host.Address, await app.GetTokenAsync());
        host.Clock.Advance(TimeSpan.FromMinutes(59));
        await line.WaitAsync("token_expiring");
        (await line.AskAsync(new JsonObject { ["type"] = "authorize", ["token"] = "nonsense" })).Text("code").ShouldBe(PartnerErrorCodes.TokenInvalid);
        (await line.AskAsync(new JsonObject { ["type"] = "authorize", ["token"] = await app.GetTokenAsync() })).Text("type").ShouldBe("authorized");
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        (await line.AskAsync(Frames.Open("still there"))).Text("type").ShouldBe("opened");
        host.Clock.Advance(TimeSpan.FromMinutes(31));
        await line.Ended.WaitAsync(TimeSpan.FromSeconds(30));
        line.CloseCode.ShouldBe(4401);
    }

    [Fact]
    public async Task Another_clients_token_is_no_replacement()
    {
        await using var host = new ClockedHost();
        var app = await host.CreateAppAsync([PartnerScopes.Conversations]);
        var other = await host.CreateAppAsync([PartnerScopes.Conversations]);
        await using var line = await PartnerSocket.OpenAsync(host.Address, await app.GetTokenAsync());
        (await line.AskAsync(new JsonObject { ["type"] = "authorize", ["token"] = await other.GetTokenAsync() })).Text("code").ShouldBe(PartnerErrorCodes.TokenInvalid);
    }

    [Fact]
    public async Task The_server_says_that_it_is_there_and_gives_up_whoever_is_silent()
    {
        await using var host = new ClockedHost(new(StringComparer.Ordinal) { ["Partners:Socket:TokenCheck"] = "10:00:00" });
        var app = await host.CreateAppAsync([PartnerScopes.Conversations]);
        await using var line = await PartnerSocket.OpenAsync(host.Address, await app.GetTokenAsync());
        host.Clock.Advance(TimeSpan.FromSeconds(15));
        await line.WaitAsync("heartbeat");
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        await line.Ended.WaitAsync(TimeSpan.FromSeconds(30));
        line.CloseCode.ShouldBe(4408);
    }

    [Fact]
    public async Task A_host_that_goes_says_so_and_acknowledges_what_it_has_taken()
    {
        await using var host = new ClockedHost(new(StringComparer.Ordinal) { ["Conversations:MessageBurst"] = "1000" });
        var app = await host.CreateAppAsync([PartnerScopes.Conversations]);
        await using var line = await PartnerSocket.OpenAsync(host.Address, await app.GetTokenAsync());
        var id = await line.BeginAsync("partner");
        for (var number = 1; number <= 30; number++)
            await line.SendAsync(Frames.Send(id, $"{number}", "hello"));
        await line.WaitAsync("ack");
        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await line.WaitAsync("drain");
        await line.Ended.WaitAsync(TimeSpan.FromSeconds(30));
        line.CloseCode.ShouldBe(1012);
        var acknowledged = line.Frames.Count(frame => frame.Text("type") == "ack");
        await using var owner = await host.Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<long>($"select last_sequence from conversations where id = '{id}'")).ShouldBe([acknowledged], "What was written was acknowledged.");
    }
}
