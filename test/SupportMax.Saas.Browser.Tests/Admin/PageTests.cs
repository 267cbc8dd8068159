namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class PageTests(Stage stage)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_admins_pages_are_accessible_and_fit_the_screen(int width)
    {
        var screen = width == Screen.Phone.Width ? Screen.Phone : Screen.Desktop;
        await EscalateAsCustomerAsync();
        using var client = await stage.SignInAsync("northwind", "admin");
        var conversation = await client.NewestConversationAsync();
        var ticket = (await client.GetAsync("/api/tickets?maxResultCount=1"))["items"]![0]!;
        var faq = (await client.GetAsync("/api/knowledge/faqs?maxResultCount=1"))["items"]![0]!["id"];

        await using var visit = await stage.VisitAsync(screen);
        var login = await visit.OpenAsync("/account/login");
        await Expect(login.Locator("#username")).ToBeVisibleAsync();
        await CheckAsync(login, $"admin-login-{screen.Name}");
        var admin = await visit.OpenAdminAsync("northwind", "admin");
        await admin.ShouldShowAsync("Dashboard");
        foreach (var (path, heading, picture) in new[]
        {
            ("/", "Dashboard", "dashboard"),
            ("/conversations", "Conversations", "conversations"),
            ($"/conversations/{conversation.Id}", "Conversation", "conversation"),
            ("/tickets", "Tickets", "tickets"),
            ($"/tickets/{ticket["id"]}", $"Ticket #{ticket["number"]}", "ticket"),
            ("/knowledge", "Knowledge", "faqs"),
            ("/knowledge/new", "New FAQ", "faq-new"),
            ($"/knowledge/{faq}", "FAQ", "faq"),
            ("/knowledge/import", "Import FAQs", "import"),
            ("/knowledge/product-areas", "Product areas", "product-areas"),
            ("/dashboard/conversations", "Conversations behind the number", "counted"),
            ("/playground", "Playground", "playground"),
            ("/thresholds", "Thresholds", "thresholds"),
            ("/widget", "Widget", "widget"),
            ("/gaps", "Gaps", "gaps"),
            ("/routing", "Team & queues", "routing"),
            ("/developer", "Developer", "developer"),
            ("/developer/apps", "Apps of people", "developer-apps"),
            ("/developer/webhooks", "Webhooks", "developer-webhooks"),
            ("/developer/console", "Console", "developer-console"),
            ("/mailbox", "Mailbox", "mailbox"),
            ("/chat-models", "Chat models", "chat-models"),
            ("/crm", "CRM", "crm"),
            ("/crm/mapping", "Field mapping", "crm-mapping"),
            ("/crm/ledger", "Ledger", "crm-ledger"),
            ("/crm/drift", "Differences", "crm-drift"),
            ("/background/jobs", "Jobs", "jobs"),
            ("/background/dead-letters", "Dead letters", "dead-letters"),
        })
        {
            await admin.GoAsync(path, heading);
            await CheckAsync(admin.Page, $"admin-{picture}-{screen.Name}");
        }

        visit.ShouldBeFreeOfTrouble();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_operators_pages_and_those_without_a_password_are_accessible_and_fit_the_screen(int width)
    {
        var screen = width == Screen.Phone.Width ? Screen.Phone : Screen.Desktop;
        await using var visit = await stage.VisitAsync(screen);
        var forgot = new AdminView(await visit.OpenAsync("/account/forgot-password"));
        await forgot.ShouldShowAsync("Forgot password?");
        await CheckAsync(forgot.Page, $"admin-forgot-{screen.Name}");
        await forgot.GoAsync("/account/reset-password?userId=00000000-0000-0000-0000-000000000000&resetToken=made-up", "Choose a new password");
        await CheckAsync(forgot.Page, $"admin-reset-{screen.Name}");
        var admin = await visit.OpenAdminAsync("", "admin");
        await admin.ShouldShowAsync("Tenants at a glance");
        await CheckAsync(admin.Page, $"admin-operators-{screen.Name}");
        await admin.GoAsync("/operators/tenants/new", "New tenant");
        await CheckAsync(admin.Page, $"admin-new-tenant-{screen.Name}");
        visit.ShouldBeFreeOfTrouble();
    }

    private async Task EscalateAsCustomerAsync()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();
        await widget.AskAsync(Questions.AnsweredByTable);
        await widget.AskAsync("talk to a person");
    }

    private static async Task CheckAsync(IPage page, string picture)
    {
        await page.KeepPictureAsync(picture);
        await page.ShouldFitItsScreenAsync();
        await page.ShouldBeAccessibleAsync();
    }
}
