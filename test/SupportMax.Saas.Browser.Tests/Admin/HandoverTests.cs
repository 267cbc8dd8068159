namespace SupportMax.Saas.Browser.Tests;

/// <summary>Two agents and three customers at once, each in a browser of their own: nobody is lost on the way between bot and people.</summary>
[Collection(Stage.Collection)]
public sealed class HandoverTests(Stage stage)
{
    private const string Tenant = "harbor";

    [Fact]
    public async Task Three_customers_get_to_two_agents_and_nobody_is_lost_when_one_of_them_leaves()
    {
        await using var desk = await HarborDesk.OpenAsync(stage);
        await using var ava = await DeskSeat.TakeAsync(stage, Tenant, "agent");
        await using var ben = await DeskSeat.TakeAsync(stage, Tenant, desk.SecondAgent);
        await desk.WaitForAgentsAsync("agent", desk.SecondAgent);

        await using var kim = await WaitingCustomer.ComeAsync(stage, desk, "Kim");
        await using var lee = await WaitingCustomer.ComeAsync(stage, desk, "Lee");
        await using var mia = await WaitingCustomer.ComeAsync(stage, desk, "Mia");
        WaitingCustomer[] all = [kim, lee, mia];

        // By capacity: Ben takes one, whoever comes then is Ava's.
        var given = await desk.WaitUntilAssignedAsync(all.Select(customer => customer.ConversationId));
        given.Values.Count(name => name == desk.SecondAgent).ShouldBe(1);
        given.Values.Count(name => name == "agent").ShouldBe(2);
        var bens = all.Single(customer => given[customer.ConversationId] == desk.SecondAgent);
        var avas = all.Where(customer => customer != bens).ToList();
        foreach (var customer in all)
            await Expect(customer.Widget.StatusLine).ToHaveTextAsync($"{given[customer.ConversationId]} is here for you");
        await ava.ShouldHaveAsync(2);
        await ben.ShouldHaveAsync(1);

        await TalkAsync(ava, avas[0]);
        await TalkAsync(ben, bens);
        (await avas[1].SeesAsync("Hello from")).ShouldBeEmpty("Nobody else's customer hears what was said.");

        // Ben's browser dies while his customer waits for him.
        await bens.Widget.SendAsync("One more thing: is it open on Sundays?");
        await ben.DisposeAsync();
        (await desk.WaitUntilAsync(bens.ConversationId, found => found.Assignee == "agent")).Status.ShouldBe("waiting");
        await Expect(bens.Widget.StatusLine).ToHaveTextAsync("agent is here for you");
        (await desk.ReasonsAsync(bens.ConversationId)).ShouldContain("agentGone");
        await ava.OpenAsync(bens.ConversationId);
        await ava.View.ReplyAsync("Ben had to leave, I am with you now.");
        await Expect(bens.Widget.Theirs.Last).ToHaveTextAsync("Ben had to leave, I am with you now.");

        // Back to the bot, which answers what is asked from here on.
        await ava.PassOnAsync("Back to the bot");
        await Expect(bens.Widget.Last).ToContainTextAsync("has handed this conversation back to our assistant");
        await Expect((await bens.Widget.AskAsync(Questions.HarborAnswered)).Locator(".citations li")).ToHaveTextAsync([Questions.HarborAnsweredBy]);
        (await desk.ReadAsync(bens.ConversationId)).State.ShouldBe("bot");

        await ava.OpenAsync(avas[0].ConversationId);
        await ava.View.Button("Resolve").ClickAsync();
        await Expect(avas[0].Widget.StatusLine).ToHaveTextAsync("Resolved – write any time");
        await avas[0].Widget.Rating.GetByLabel("5 of 5: Very good").CheckAsync();
        await avas[0].Widget.Button("Send rating").ClickAsync();
        await Expect(avas[0].Widget.Rating).ToHaveTextAsync("Thank you for your rating!");
        (await desk.WaitUntilAsync(avas[0].ConversationId, found => found.Json["rating"] is not null)).Json["rating"]!.GetValue<int>().ShouldBe(5);
        (await desk.ReadAsync(avas[1].ConversationId)).Assignee.ShouldBe("agent", "The third is still Ava's.");
        ava.ShouldBeFreeOfTrouble();
        ben.ShouldBeFreeOfTrouble();
        foreach (var customer in all)
            customer.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task An_agent_who_is_away_is_given_nobody_until_they_are_back()
    {
        await using var desk = await HarborDesk.OpenAsync(stage);
        await using var ava = await DeskSeat.TakeAsync(stage, Tenant, "agent");
        await desk.WaitForAgentsAsync("agent");
        await ava.GoAwayAsync();
        await desk.WaitForAgentsAsync();

        await using var kim = await WaitingCustomer.ComeAsync(stage, desk, "Kim");
        await Expect(kim.Widget.Page.Locator("supportmax-widget").GetByLabel("Your email address")).ToBeVisibleAsync();
        (await desk.ReadAsync(kim.ConversationId)).State.ShouldBe("waiting");

        await ava.ComeBackAsync();
        (await desk.WaitUntilAsync(kim.ConversationId, found => found.State == "assigned")).Assignee.ShouldBe("agent");
        await Expect(kim.Widget.StatusLine).ToHaveTextAsync("agent is here for you");
    }

    // A sign of writing is not kept for whoever misses it: it is renewed while somebody writes, as slowly as people do.
    private const float HumanMilliseconds = 700;

    /// <summary>Both see the other write and read; the note beside it stays with the team.</summary>
    private static async Task TalkAsync(DeskSeat agent, WaitingCustomer customer)
    {
        await agent.OpenAsync(customer.ConversationId);
        await agent.NoteAsync("Careful: the last order was lost.");
        // What shows for seconds alone is looked for from before it begins.
        var writing = Expect(agent.View.Page.GetByText("The customer is writing …")).ToBeVisibleAsync();
        await customer.Widget.Field.PressSequentiallyAsync("I am at", new LocatorPressSequentiallyOptions { Delay = HumanMilliseconds });
        await writing;
        await customer.Widget.SendAsync("I am here.");
        await Expect(customer.Widget.Note.Last).ToContainTextAsync("Seen");

        var typing = Expect(customer.Widget.Announcements).ToHaveTextAsync([$"{agent.Name} is typing"]);
        await agent.TypeAsync("H");
        await typing;
        await agent.View.ReplyAsync($"Hello from {agent.Name}.");
        await Expect(customer.Widget.Theirs.Last).ToHaveTextAsync($"Hello from {agent.Name}.");
        await Expect(customer.Widget.Authors.Last).ToHaveTextAsync(agent.Name);
        await Expect(agent.View.Messages.Last).ToContainTextAsync("Seen");
        (await customer.SeesAsync("Careful")).ShouldBeEmpty("A note is the team's alone.");
    }
}
