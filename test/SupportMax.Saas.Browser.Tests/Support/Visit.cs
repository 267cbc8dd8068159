using System.Collections.Concurrent;

namespace SupportMax.Saas.Browser.Tests;

/// <summary>One person's browser with its tabs, and a watch over what must never show there.</summary>
internal sealed class Visit(IBrowserContext context) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _troubles = new();

    /// <summary>The browser's own store and network.</summary>
    public IBrowserContext Context => context;

    /// <summary>Opens a tab on a path of the host.</summary>
    public async Task<IPage> OpenAsync(string path)
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, $"error: {error}");
        page.Dialog += async (_, dialog) =>
        {
            Note(true, $"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Opens the demo page of a tenant.</summary>
    public async Task<WidgetView> OpenDemoAsync(string tenant) => new(await OpenAsync($"/demo/{tenant}"));

    /// <summary>Opens the admin and signs in through its page.</summary>
    public async Task<AdminView> OpenAdminAsync(string tenant, string user, string path = "/")
    {
        var admin = new AdminView(await OpenAsync(path));
        await admin.SignInAsync(tenant, user);
        return admin;
    }

    /// <summary>Fails when a page reported an error, broke its Content-Security-Policy or opened a dialog.</summary>
    public void ShouldBeFreeOfTrouble() => _troubles.ShouldBeEmpty();

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Note(bool isTrouble, string text)
    {
        if (isTrouble)
            _troubles.Enqueue(text);
    }
}
