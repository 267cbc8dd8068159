namespace SupportMax.Saas.Browser.Tests;

/// <summary>An agent's browser with the desk open.</summary>
internal sealed class DeskSeat : IAsyncDisposable
{
    private const string CountTones =
        """
        localStorage.setItem('supportmax.alerts', 'on');
        window.tones = 0;
        const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (...rest) { window.tones++; return start.apply(this, rest); };
        """;

    private readonly Visit _visit;

    private DeskSeat(Visit visit, AdminView view, string name) => (_visit, View, Name) = (visit, view, name);

    public AdminView View { get; }

    /// <summary>The agent's name, as customers see it.</summary>
    public string Name { get; }

    /// <param name="stage">The stage.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="user">The agent.</param>
    /// <param name="alerts">Whether tones are on; they are counted instead of played.</param>
    public static async Task<DeskSeat> TakeAsync(Stage stage, string tenant, string user, bool alerts = false)
    {
        var visit = await stage.VisitAsync();
        if (alerts)
            await visit.Context.AddInitScriptAsync(CountTones);
        var view = await visit.OpenAdminAsync(tenant, user, "/conversations");
        await view.ShouldShowAsync("Conversations");
        await Expect(view.Page.Locator("sm-live-indicator")).ToContainTextAsync("Live");
        return new DeskSeat(visit, view, user);
    }

    /// <summary>Waits until the list of one's own conversations is that long.</summary>
    public async Task ShouldHaveAsync(int conversations)
    {
        await ShowListAsync("Mine");
        await Expect(View.Page.Locator("sm-conversation-row")).ToHaveCountAsync(conversations);
    }

    /// <summary>Goes to a conversation by the app's own way, so that the line stays.</summary>
    public async Task OpenAsync(string conversationId)
    {
        await ShowListAsync("All");
        await View.Page.Locator($"a[href='/conversations/{conversationId}']").First.ClickAsync();
        await View.ShouldShowAsync("Conversation");
    }

    /// <summary>Goes to a list of conversations by the app's own way, so that the line stays.</summary>
    public async Task ShowListAsync(string view)
    {
        if (!View.Page.Url.EndsWith("/conversations", StringComparison.Ordinal) && !View.Page.Url.Contains("/conversations?", StringComparison.Ordinal))
            await View.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Conversations" }).Last.ClickAsync();
        await View.ShouldShowAsync("Conversations");
        await View.Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "View" }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = view, Exact = true }).ClickAsync();
    }

    public async Task NoteAsync(string text)
    {
        await View.Field("A note for your team; customers never see it").FillAsync(text);
        await View.Button("Add note").ClickAsync();
        await Expect(View.Page.Locator("sm-notes-panel li")).ToContainTextAsync([text]);
    }

    /// <summary>Writes without sending.</summary>
    public Task TypeAsync(string text) => View.Field("Your reply to the customer").PressSequentiallyAsync(text);

    /// <summary>Takes what is offered with Enter and types on at once, before the browser has drawn anything.</summary>
    public Task TakeAndTypeOnAsync(string text) => View.Page.EvaluateAsync(
        """
        text => {
          document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
          document.execCommand('insertText', false, text);
        }
        """,
        text);

    /// <summary>Uses one of the buttons under "Pass on".</summary>
    public async Task PassOnAsync(string button)
    {
        await OpenPassOnAsync();
        await View.Button(button).ClickAsync();
    }

    /// <summary>Opens what is under "Pass on".</summary>
    public Task OpenPassOnAsync() => View.Page.Locator("summary").Filter(new LocatorFilterOptions { HasText = "Pass on" }).ClickAsync();

    /// <summary>How many tones were played.</summary>
    public Task<int> TonesAsync() => View.Page.EvaluateAsync<int>("() => window.tones");

    /// <summary>Waits for the last of so many tones; there must not be more.</summary>
    public async Task ShouldHaveHeardAsync(int tones, string? because = null)
    {
        using var limit = new CancellationTokenSource(Stage.Patience);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await TonesAsync() < tones)
            await pause.WaitForNextTickAsync(limit.Token);
        (await TonesAsync()).ShouldBe(tones, because);
    }

    public Task GoAwayAsync() => ChooseAsync("Away");

    public Task ComeBackAsync() => ChooseAsync("Online");

    public void ShouldBeFreeOfTrouble() => _visit.ShouldBeFreeOfTrouble();

    public ValueTask DisposeAsync() => _visit.DisposeAsync();

    private async Task ChooseAsync(string availability)
    {
        var button = View.Page.Locator("sm-availability-switch").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = availability, Exact = true });
        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
    }
}
