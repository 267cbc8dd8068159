namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class KeyboardTests(Stage stage)
{
    [Fact]
    public async Task The_chat_needs_no_mouse_and_gives_the_focus_back()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await Expect(widget.Launcher).ToBeVisibleAsync();
        // The widget is the last on the page: backwards from the beginning it is the first.
        await widget.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(widget.Launcher).ToBeFocusedAsync();

        await widget.Page.Keyboard.PressAsync("Enter");
        await Expect(widget.Field).ToBeFocusedAsync();
        await widget.Page.Keyboard.TypeAsync("hello");
        await widget.Page.Keyboard.PressAsync("Enter");
        await Expect(widget.Theirs).ToHaveCountAsync(2);
        await Expect(widget.Field).ToBeFocusedAsync();

        await widget.Page.Keyboard.PressAsync("Escape");
        await Expect(widget.Panel).ToHaveCountAsync(0);
        await Expect(widget.Launcher).ToBeFocusedAsync();
        visit.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task Escape_returns_to_the_pages_own_button_that_opened_the_chat()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await Expect(widget.Launcher).ToBeVisibleAsync();
        var opener = widget.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ask us anything" });

        await opener.PressAsync("Enter");
        await Expect(widget.Field).ToBeFocusedAsync();
        await widget.Page.Keyboard.PressAsync("Escape");

        await Expect(opener).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Tab_reaches_every_control_of_the_open_chat_and_stays_inside()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();

        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (var step = 0; step < 12; step++)
        {
            await widget.Page.Keyboard.PressAsync("Tab");
            reached.Add(await widget.FocusedLabelAsync());
        }

        string[] controls = ["More options", "Close chat", "Messages", "Write a message…"];
        controls.ShouldBeSubsetOf(reached);
        reached.ShouldNotContain("");
    }
}
