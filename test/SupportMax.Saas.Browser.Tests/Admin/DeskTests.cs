namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class DeskTests(Stage stage)
{
    [Fact]
    public async Task An_agent_replies_and_resolves_and_the_customer_sees_both_and_rates()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();
        await widget.AskAsync("talk to a person");
        using var client = await stage.SignInAsync("northwind", "agent");
        var conversation = await client.NewestConversationAsync();
        await using var desk = await stage.VisitAsync();
        var admin = await desk.OpenAdminAsync("northwind", "agent", $"/conversations/{conversation.Id}");
        await admin.ShouldShowAsync("Conversation");

        await admin.ReplyAsync("Hello, this is a person.");
        await Expect(widget.Theirs.Last).ToHaveTextAsync("Hello, this is a person.");
        await widget.SendAsync("Lovely, it works now.");
        await Expect(admin.Messages.Last).ToContainTextAsync("Lovely, it works now.");
        await admin.Button("Resolve").ClickAsync();

        await Expect(widget.StatusLine).ToHaveTextAsync("Resolved – write any time");
        await widget.Rating.GetByLabel("5 of 5: Very good").CheckAsync();
        await widget.Button("Send rating").ClickAsync();
        await Expect(widget.Rating).ToHaveTextAsync("Thank you for your rating!");
        (await client.ReadAsync(conversation.Id)).Status.ShouldBe("resolved");
        visit.ShouldBeFreeOfTrouble();
        desk.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task A_new_message_moves_its_conversation_up_in_the_open_list()
    {
        await using var desk = await stage.VisitAsync();
        var admin = await desk.OpenAdminAsync("northwind", "agent", "/conversations");
        await admin.ShouldShowAsync("Conversations");
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();
        var text = $"I cannot find my umbrella {Guid.NewGuid():N}";

        await widget.SendAsync(text);

        await Expect(admin.Page.Locator("sm-conversation-row").First).ToContainTextAsync("ticket", new LocatorAssertionsToContainTextOptions { IgnoreCase = true });
        await admin.Page.Locator("sm-conversation-row").First.ClickAsync();
        await Expect(admin.Messages.First).ToContainTextAsync(text);
        desk.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task The_dashboard_counts_a_new_conversation()
    {
        await AskAsNewCustomerAsync();
        await using var desk = await stage.VisitAsync();
        var admin = await desk.OpenAdminAsync("northwind", "admin");
        await admin.ShouldShowAsync("Dashboard");
        var before = int.Parse(await admin.Card("Conversations").InnerTextAsync());

        await AskAsNewCustomerAsync();
        await admin.Page.ReloadAsync();

        await Expect(admin.Card("Conversations")).ToHaveTextAsync($"{before + 1}");
        await Expect(admin.Card("Automation rate")).ToContainTextAsync("%");
        desk.ShouldBeFreeOfTrouble();
    }

    private async Task AskAsNewCustomerAsync()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();
        await widget.AskAsync(Questions.Answered);
    }
}
