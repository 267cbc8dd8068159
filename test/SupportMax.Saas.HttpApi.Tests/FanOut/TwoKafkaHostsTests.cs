using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.FanOut;

/// <summary>With Kafka between them, people on different hosts share a chat.</summary>
public sealed class TwoKafkaHostsTests(TwoKafkaHostsFixture hosts) : TwoHostsTests(hosts), IClassFixture<TwoKafkaHostsFixture>
{
    private readonly TwoKafkaHostsFixture _hosts = hosts;

    [Fact]
    public async Task A_customer_on_one_host_and_an_agent_on_the_other_share_a_chat()
    {
        await using var customer = await Customer.ArriveAsync(_hosts);
        var agent = await _hosts.Second.SignInAsync("agent", "northwind");
        var heard = new EventLog();
        await using var desk = await HubConnection.OpenDeskAsync(_hosts.Second.Address, agent.CookieHeader, heard.Add, CancellationToken.None);
        await desk.CallAsync("Resume", CancellationToken.None, Guid.NewGuid(), 0);

        var sent = await customer.SendAsync("The other host has to hear this");
        var shown = await heard.WaitAsync("message", message => message["text"]!.GetValue<string>() == "The other host has to hear this");
        shown["author"]!["kind"]!.GetValue<string>().ShouldBe("visitor");
        shown["sequence"]!.GetValue<long>().ShouldBe(sent["sequence"]!.GetValue<long>());

        (await agent.PostAsync($"/api/conversations/{customer.ConversationId}/messages", new { clientMessageId = "a1", text = "It does" })).Ok();
        var reply = await customer.Heard.WaitAsync("message", message => message["text"]!.GetValue<string>() == "It does");
        reply["author"]!["kind"]!.GetValue<string>().ShouldBe("agent");
        await customer.StatusAsync("pending");
    }
}
