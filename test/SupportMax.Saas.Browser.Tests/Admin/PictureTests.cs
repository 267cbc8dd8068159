namespace SupportMax.Saas.Browser.Tests;

/// <summary>An agent's picture, from the profile to the customer's chat.</summary>
[Collection(Stage.Collection)]
public sealed class PictureTests(Stage stage)
{
    private const string Agent = "agent";

    // One point, in PNG.
    private static readonly byte[] s_picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task An_agents_picture_is_set_in_the_profile_and_seen_by_the_customer_and_at_the_desk_until_it_is_taken_away()
    {
        await using var desk = await HarborDesk.OpenAsync(stage);
        await using var visit = await stage.VisitAsync();
        var profile = await visit.OpenAdminAsync("harbor", Agent, "/account/manage");
        var own = profile.Page.Locator("sm-own-picture");
        await own.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "me.png", MimeType = "image/png", Buffer = s_picture });
        await Expect(own.GetByRole(AriaRole.Status)).ToHaveTextAsync("Your picture is saved.");
        await Expect(own.Locator("img")).ToBeVisibleAsync();

        await using var agent = await DeskSeat.TakeAsync(stage, "harbor", Agent);
        await desk.WaitForAgentsAsync(Agent);
        await using var kim = await WaitingCustomer.ComeAsync(stage, desk, "Kim");
        await desk.WaitUntilAssignedAsync([kim.ConversationId]);
        await Expect(kim.Widget.HeaderPicture).ToBeVisibleAsync();
        await agent.OpenAsync(kim.ConversationId);
        await agent.View.ReplyAsync("Hello Kim.");
        await Expect(kim.Widget.Theirs.Last).ToHaveTextAsync("Hello Kim.");
        await Expect(kim.Widget.AgentPictures).ToHaveCountAsync(1);
        await Expect(agent.View.Messages.Last.Locator("sm-person-avatar img")).ToBeVisibleAsync();

        await own.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Remove" }).ClickAsync();
        await Expect(own.GetByRole(AriaRole.Status)).ToContainTextAsync("There is no picture now");
        await Expect(own.Locator("img")).ToHaveCountAsync(0);
        await Expect(own.Locator("sm-person-avatar")).Not.ToBeEmptyAsync();
        visit.ShouldBeFreeOfTrouble();
        kim.ShouldBeFreeOfTrouble();
    }
}
