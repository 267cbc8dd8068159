namespace SupportMax.Saas.Browser.Tests;

/// <summary>How soon a case needs people, as somebody at the desk says it.</summary>
[Collection(Stage.Collection)]
public sealed class PriorityTests(Stage stage)
{
    [Fact]
    public async Task An_agent_sets_the_priority_with_a_reason_and_the_history_tells()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();
        await widget.AskAsync("talk to a person");
        using var client = await stage.SignInAsync("northwind", "admin");
        var conversation = await client.NewestConversationAsync();

        await using var desk = await stage.VisitAsync();
        var agent = await desk.OpenAdminAsync("northwind", "agent", $"/conversations/{conversation.Id}");
        await agent.ShouldShowAsync("Conversation");
        await agent.Field("Priority").SelectOptionAsync("P1");
        await agent.Field("Why? Colleagues see it").FillAsync("Their shop is down.");
        await agent.Button("Set P1").ClickAsync();
        await Expect(agent.Button("Set P1")).ToHaveCountAsync(0);
        await Expect(agent.Page.Locator(".who .sm-badge-bad").First).ToHaveTextAsync("P1");
        await Expect(agent.Field("Priority")).ToHaveValueAsync("P1");
        await agent.Page.GetByText("History", new PageGetByTextOptions { Exact = true }).ClickAsync();
        var history = agent.Page.Locator("sm-history-panel");
        await Expect(history).ToContainTextAsync("Priority set to P1");
        await Expect(history).ToContainTextAsync("Their shop is down.");

        var ticket = (await client.GetAsync($"/api/tickets?conversationId={conversation.Id}"))["items"]![0]!;
        ticket["priority"]!.GetValue<string>().ShouldBe("P1");
        desk.ShouldBeFreeOfTrouble();
    }
}
