using System.Text.RegularExpressions;

namespace SupportMax.Saas.Browser.Tests;

/// <summary>What agents do all day, at the pages: files, canned responses, notes that name somebody, rest, keys, and each other.</summary>
[Collection(Stage.Collection)]
public sealed partial class DeskWorkTests(Stage stage)
{
    private const string Tenant = "harbor";
    private static readonly byte[] s_picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC");

    [Fact]
    public async Task A_picture_and_a_pdf_go_both_ways_and_show_what_they_are()
    {
        await using var desk = await HarborDesk.OpenAsync(stage);
        await using var ava = await DeskSeat.TakeAsync(stage, Tenant, "agent");
        await using var kim = await WaitingCustomer.ComeAsync(stage, desk, "Kim");
        await desk.WaitUntilAsync(kim.ConversationId, found => found.State == "assigned");
        await ava.OpenAsync(kim.ConversationId);

        await kim.Widget.AttachAsync("broken.png", "image/png", s_picture);
        var picture = ava.View.Messages.Last.Locator("img");
        await Expect(picture).ToHaveAttributeAsync("alt", "broken.png");
        (await picture.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)")).ShouldBe(10);
        await Expect(kim.Widget.Own.Last.Locator("img")).ToHaveAttributeAsync("alt", "broken.png");

        await ava.View.Page.Locator("sm-reply-box input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "Return label.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 label"u8.ToArray() });
        var card = kim.Widget.Theirs.Last.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Download Return label.pdf" });
        var download = await kim.Widget.Page.RunAndWaitForDownloadAsync(() => card.ClickAsync());
        download.SuggestedFilename.ShouldBe("Return label.pdf");
        (await File.ReadAllTextAsync(await download.PathAsync())).ShouldBe("%PDF-1.7 label");

        await kim.Widget.AttachAsync("tool.exe", "application/octet-stream", [1, 2, 3]);
        await Expect(kim.Widget.Page.Locator("supportmax-widget").GetByRole(AriaRole.Alert)).ToContainTextAsync("Only pictures (PNG, JPEG, GIF, WebP) and PDF files can be sent.");
        kim.ShouldBeFreeOfTrouble();
        ava.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task Two_agents_see_each_other_name_each_other_and_work_by_keys()
    {
        await using var desk = await HarborDesk.OpenAsync(stage);
        await desk.WriteCannedAsync("hi", "Greeting", "Hello, {agent} here about {ticket}.");
        await using var ava = await DeskSeat.TakeAsync(stage, Tenant, "agent", alerts: true);
        await using var ben = await DeskSeat.TakeAsync(stage, Tenant, desk.SecondAgent, alerts: true);
        await ben.GoAwayAsync();
        await desk.WaitForAgentsAsync("agent");
        await using var kim = await WaitingCustomer.ComeAsync(stage, desk, "Kim");
        await desk.WaitUntilAsync(kim.ConversationId, found => found.Assignee == "agent");

        await ava.View.Button("Mine").ClickAsync();
        await Expect(ava.View.Page.Locator("sm-conversation-row")).ToHaveCountAsync(1);
        await ava.View.Page.Locator("body").PressAsync("j");
        await ava.View.Page.Keyboard.PressAsync("Enter");
        await ava.View.ShouldShowAsync("Conversation");
        await ava.View.Page.Keyboard.PressAsync("r");
        await ava.View.Page.Keyboard.TypeAsync("/hi");
        await Expect(ava.View.Page.Locator("sm-reply-box [role=option]")).ToContainTextAsync("Greeting");
        await ava.View.Page.Keyboard.PressAsync("Enter");
        await Expect(ava.View.Field("Your reply to the customer")).ToHaveValueAsync(GreetingOfTicket());
        await ava.View.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(kim.Widget.Theirs.Last).ToContainTextAsync("Hello,");

        // A note that names Ben reaches him wherever he is on the desk, with a tone and a notification.
        var note = ava.View.Field("A note for your team; customers never see it");
        await note.PressSequentiallyAsync("@" + desk.SecondAgent);
        await Expect(ava.View.Page.Locator("sm-notes-panel [role=option]")).ToHaveTextAsync(desk.SecondAgent);
        await ava.TakeAndTypeOnAsync("what do you think?");
        await Expect(note).ToHaveValueAsync($"@{desk.SecondAgent} what do you think?");
        await ava.View.Button("Add note").ClickAsync();
        await Expect(ben.View.Page.Locator("abp-toast, .abp-toast").First).ToContainTextAsync("agent mentioned you in a note");
        await ben.ShouldHaveHeardAsync(1);
        await ben.View.Button("Mentions").ClickAsync();
        await Expect(ben.View.Page.Locator("sm-conversation-row")).ToHaveCountAsync(1);
        await ben.OpenAsync(kim.ConversationId);
        await Expect(ben.View.Page.Locator("sm-notes-panel .text.mine strong")).ToHaveTextAsync("@" + desk.SecondAgent);

        // They are told of each other.
        await Expect(ava.View.Page.GetByText($"{desk.SecondAgent} is looking at this conversation, too.")).ToBeVisibleAsync();
        await ava.TypeAsync("x");
        await Expect(ben.View.Page.GetByText("agent is writing a reply right now.")).ToBeVisibleAsync();
        await ben.ShowListAsync("Mentions");
        await Expect(ava.View.Page.GetByText("is looking at this conversation")).ToHaveCountAsync(0);
        await Expect(ben.View.Page.Locator("sm-conversation-row")).ToHaveCountAsync(0);

        // What rests is out of sight until the customer writes, which a tone tells.
        await ava.View.Field("Your reply to the customer").FillAsync("");
        await ava.PassOnAsync("24 h");
        await ava.ShouldHaveAsync(0);
        await ava.View.Button("Snoozed").ClickAsync();
        await Expect(ava.View.Page.Locator("sm-conversation-row")).ToHaveCountAsync(1);
        var tones = await ava.TonesAsync();
        await kim.Widget.SendAsync("Any news?");
        await ava.ShouldHaveAsync(1);
        await ava.ShouldHaveHeardAsync(tones + 1);
        await ben.ShouldHaveHeardAsync(1, "Ava's customers are not Ben's.");

        await ava.OpenAsync(kim.ConversationId);
        await ava.View.Page.Locator("h1").ClickAsync();
        await ava.View.Page.Keyboard.PressAsync("e");
        await Expect(kim.Widget.StatusLine).ToHaveTextAsync("Resolved – write any time");
        ava.ShouldBeFreeOfTrouble();
        ben.ShouldBeFreeOfTrouble();
        kim.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task A_second_chat_of_the_same_customer_is_merged_and_the_dashboard_counts_what_the_desk_lists()
    {
        await using var desk = await HarborDesk.OpenAsync(stage);
        await using var ava = await DeskSeat.TakeAsync(stage, Tenant, "agent");
        await using var kim = await WaitingCustomer.ComeAsync(stage, desk, "Kim");
        await using var lee = await WaitingCustomer.ComeAsync(stage, desk, "Lee");
        await desk.WaitUntilAsync(kim.ConversationId, found => found.State == "assigned");
        await desk.WaitUntilAsync(lee.ConversationId, found => found.State == "assigned");
        await ava.OpenAsync(kim.ConversationId);

        await ava.OpenPassOnAsync();
        await ava.View.Page.Locator("sm-merge-tool summary").ClickAsync();
        await ava.View.Field("or the address of any conversation").FillAsync($"{stage.Host.Address}conversations/{lee.ConversationId}");
        await ava.View.Button("Merge").Last.ClickAsync();
        await ava.View.Field("Both customers are the same person").CheckAsync();
        await ava.View.Button("Merge").Last.ClickAsync();

        await Expect(ava.View.Page.GetByText("Another conversation was merged into this one.").First).ToBeVisibleAsync();
        (await desk.ReadAsync(lee.ConversationId)).Json["mergedIntoId"]!.GetValue<string>().ShouldBe(kim.ConversationId);
        await Expect(lee.Widget.StatusLine).ToHaveTextAsync("Resolved – write any time");

        using var admin = await stage.SignInAsync(Tenant, "admin");
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var levels = (await admin.GetAsync($"/api/metrics/summary?from={now.AddDays(-1):O}&to={now.AddDays(1):O}"))["serviceLevels"]!;
        foreach (var (figure, view) in new[] { ("atRiskNow", "atRisk"), ("breachedNow", "breached") })
            (await admin.GetAsync($"/api/conversations?view={view}"))["totalCount"]!.GetValue<int>().ShouldBe(levels[figure]!.GetValue<int>());
    }

    [GeneratedRegex(@"^Hello, \S+ here about #\d+\.$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GreetingOfTicket();
}
