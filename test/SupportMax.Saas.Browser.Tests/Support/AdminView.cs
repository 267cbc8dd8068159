namespace SupportMax.Saas.Browser.Tests;

/// <summary>The admin, as the staff see and touch it.</summary>
internal sealed class AdminView(IPage page)
{
    public IPage Page => page;

    public ILocator Heading => page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 });

    /// <summary>The messages of the open conversation.</summary>
    public ILocator Messages => page.GetByRole(AriaRole.Log).Locator(".message");

    /// <summary>A figure of the dashboard.</summary>
    public ILocator Card(string title) =>
        page.Locator("sm-summary-cards .sm-card").Filter(new LocatorFilterOptions { Has = page.GetByText(title, new PageGetByTextOptions { Exact = true }) }).Locator(".value");

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name });

    public ILocator Field(string label) => page.GetByLabel(label, new PageGetByLabelOptions { Exact = true });

    public async Task SignInAsync(string tenant, string user, string password = StaffClient.Password)
    {
        await page.Locator("#company").FillAsync(tenant);
        await page.Locator("#username").FillAsync(user);
        await page.Locator("#password").FillAsync(password);
        await page.Locator("form button[type=submit]").ClickAsync();
    }

    /// <summary>Goes to a page and waits until nothing is loading there.</summary>
    public async Task GoAsync(string path, string heading)
    {
        await page.GotoAsync(path);
        await ShouldShowAsync(heading);
    }

    public async Task ShouldShowAsync(string heading)
    {
        await Expect(Heading).ToHaveTextAsync(heading);
        await Expect(page.Locator("[aria-busy=true], .sm-skeleton")).ToHaveCountAsync(0);
    }

    /// <summary>Opens a conversation.</summary>
    public Task OpenConversationAsync(string id) => GoAsync($"/conversations/{id}", "Conversation");

    /// <summary>Writes to the customer.</summary>
    public async Task ReplyAsync(string text)
    {
        await Field("Your reply to the customer").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send", Exact = true }).ClickAsync();
    }
}
