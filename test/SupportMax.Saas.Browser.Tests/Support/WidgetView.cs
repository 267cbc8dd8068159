namespace SupportMax.Saas.Browser.Tests;

/// <summary>The chat widget on a page, as the customer sees and touches it.</summary>
internal sealed class WidgetView(IPage page)
{
    private readonly ILocator _widget = page.Locator("supportmax-widget");

    public IPage Page => page;

    public ILocator Launcher => _widget.Locator(".launcher");

    public ILocator Panel => _widget.GetByRole(AriaRole.Dialog);

    public ILocator Field => _widget.GetByRole(AriaRole.Textbox, new LocatorGetByRoleOptions { Name = "Write a message…" });

    /// <summary>The customer's messages.</summary>
    public ILocator Own => _widget.Locator(".message.own .bubble");

    /// <summary>Those of them that are not acknowledged.</summary>
    public ILocator OnTheirWay => _widget.Locator(".message.own.sending");

    /// <summary>What the bot and people wrote, without notices; the first is the greeting.</summary>
    public ILocator Theirs => _widget.Locator(".message.theirs .bubble:not(.dots)");

    /// <summary>Whose messages those are.</summary>
    public ILocator Authors => _widget.Locator(".message.theirs .author");

    /// <summary>The picture of the person who has the conversation.</summary>
    public ILocator HeaderPicture => _widget.Locator(".presence .avatar.agent img");

    /// <summary>The pictures of people beside their messages.</summary>
    public ILocator AgentPictures => _widget.Locator(".message.theirs .avatar.agent img");

    /// <summary>What came to the customer's messages: from the bot, from people, or a notice such as who takes over. The first is the greeting.</summary>
    public ILocator Replies => _widget.Locator(".message.theirs .bubble:not(.dots), .system");

    /// <summary>The last of all messages and notices.</summary>
    public ILocator Last => _widget.Locator(".message:not(:has(.dots)), .system").Last;

    /// <summary>When the customer's messages were sent, and whether they were seen.</summary>
    public ILocator Note => _widget.Locator(".message.own .note");

    /// <summary>What a reader is told while somebody writes.</summary>
    public ILocator Announcements => _widget.Locator(".list-frame > .hidden[role=status]");

    public ILocator QuickReplies => _widget.GetByRole(AriaRole.Group, new LocatorGetByRoleOptions { Name = "Suggested replies" }).GetByRole(AriaRole.Button);

    public ILocator Rating => _widget.Locator(".rating");

    public ILocator Title => _widget.GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Level = 2 }).First;

    /// <summary>Who is there, or what is waited for.</summary>
    public ILocator StatusLine => _widget.Locator(".header .title p");

    public ILocator Button(string name) => _widget.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name });

    /// <summary>The tenant's colour.</summary>
    public Task<string> AccentAsync() => Launcher.EvaluateAsync<string>("element => getComputedStyle(element).backgroundImage");

    /// <summary>The label of what has the focus inside the widget; empty when nothing there has it.</summary>
    public Task<string> FocusedLabelAsync() => _widget.EvaluateAsync<string>(
        "widget => { const active = widget.shadowRoot.activeElement; return active ? active.getAttribute('aria-label') || active.textContent.trim() : ''; }");

    public async Task OpenAsync()
    {
        await Launcher.ClickAsync();
        await Expect(Field).ToBeVisibleAsync();
    }

    /// <summary>Writes and sends; does not wait for anything.</summary>
    public async Task SendAsync(string text)
    {
        await Field.FillAsync(text);
        await Field.PressAsync("Enter");
    }

    /// <summary>Chooses a file to send; does not wait for anything.</summary>
    public Task AttachAsync(string name, string type, byte[] content) => _widget.Locator(".composer input[type=file]").SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = type, Buffer = content });

    /// <summary>Sends and waits for the reply to it.</summary>
    public async Task<ILocator> AskAsync(string text)
    {
        var before = await Replies.CountAsync();
        await SendAsync(text);
        var reply = Replies.Nth(before);
        await Expect(reply).ToBeVisibleAsync();
        return reply;
    }

    /// <summary>The customer's messages in their order on the screen.</summary>
    public async Task<IReadOnlyList<string>> OwnTextsAsync() =>
        [.. (await Own.AllTextContentsAsync()).Select(text => text.StartsWith("You: ", StringComparison.Ordinal) ? text["You: ".Length..] : text)];

    /// <summary>Everything in the list, in its order on the screen.</summary>
    public async Task<IReadOnlyList<string>> TranscriptAsync() =>
        [.. (await _widget.Locator(".message .bubble:not(.dots), .system").AllTextContentsAsync()).Select(text => text.Trim())];

    /// <summary>Waits until all messages are acknowledged, and are these.</summary>
    public async Task ShouldHaveSentAsync(params string[] texts)
    {
        await Expect(Own).ToHaveCountAsync(texts.Length);
        await Expect(OnTheirWay).ToHaveCountAsync(0);
        (await OwnTextsAsync()).ShouldBe(texts);
    }
}
