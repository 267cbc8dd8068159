namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class PageTests(Stage stage)
{
    [Theory]
    [InlineData(1440, false, "en")]
    [InlineData(390, false, "en")]
    [InlineData(1440, true, "de")]
    [InlineData(390, true, "de")]
    public async Task The_admins_pages_are_accessible_and_fit_the_screen(int width, bool isDark, string language)
    {
        var screen = ScreenOf(width, isDark, language);
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
        await admin.ShouldShowAsync(language == "de" ? "Übersicht" : "Dashboard");
        foreach (var (path, english, german, picture) in new[]
        {
            ("/", "Dashboard", "Übersicht", "dashboard"),
            ("/conversations", "Conversations", "Gespräche", "conversations"),
            ($"/conversations/{conversation.Id}", "Conversation", "Gespräch", "conversation"),
            ("/tickets", "Tickets", "Tickets", "tickets"),
            ($"/tickets/{ticket["id"]}", $"Ticket #{ticket["number"]}", $"Ticket #{ticket["number"]}", "ticket"),
            ("/knowledge", "Knowledge", "Wissen", "faqs"),
            ("/knowledge/new", "New FAQ", "Neue FAQ", "faq-new"),
            ($"/knowledge/{faq}", "FAQ", "FAQ", "faq"),
            ("/knowledge/import", "Import FAQs", "FAQs importieren", "import"),
            ("/knowledge/product-areas", "Product areas", "Produktbereiche", "product-areas"),
            ("/dashboard/conversations", "Conversations behind the number", "Gespräche hinter der Zahl", "counted"),
            ("/playground", "Playground", "Spielwiese", "playground"),
            ("/thresholds", "Thresholds", "Schwellen", "thresholds"),
            ("/widget", "Widget", "Widget", "widget"),
            ("/gaps", "Gaps", "Lücken", "gaps"),
            ("/routing", "Team & queues", "Team & Warteschlangen", "routing"),
            ("/developer", "Developer", "Entwickler", "developer"),
            ("/developer/apps", "Apps of people", "Apps von Personen", "developer-apps"),
            ("/developer/webhooks", "Webhooks", "Webhooks", "developer-webhooks"),
            ("/developer/console", "Console", "Konsole", "developer-console"),
            ("/mailbox", "Mailbox", "Postfach", "mailbox"),
            ("/chat-models", "Chat models", "Sprachmodelle", "chat-models"),
            ("/crm", "CRM", "CRM", "crm"),
            ("/crm/mapping", "Field mapping", "Feldzuordnung", "crm-mapping"),
            ("/crm/ledger", "Ledger", "Journal", "crm-ledger"),
            ("/crm/drift", "Differences", "Abweichungen", "crm-drift"),
            ("/background/jobs", "Jobs", "Aufträge", "jobs"),
            ("/background/dead-letters", "Dead letters", "Unzustellbares", "dead-letters"),
        })
        {
            await admin.GoAsync(path, language == "de" ? german : english);
            await CheckAsync(admin.Page, $"admin-{picture}-{screen.Name}");
        }

        await CheckTableAsync(admin, "/identity/users", language == "de" ? "Benutzer" : "Users", $"admin-users-{screen.Name}");
        await CheckTableAsync(admin, "/identity/roles", language == "de" ? "Rollen" : "Roles", $"admin-roles-{screen.Name}");
        await admin.GoAsync("/setting-management", language == "de" ? "Einstellungen" : "Settings");
        await Expect(admin.Page.Locator("[formcontrolname=smtpHost]")).ToBeVisibleAsync();
        await CheckAsync(admin.Page, $"admin-settings-{screen.Name}");
        visit.ShouldBeFreeOfTrouble();
    }

    [Theory]
    [InlineData(1440, false, "en")]
    [InlineData(390, false, "en")]
    [InlineData(1440, true, "de")]
    [InlineData(390, true, "de")]
    public async Task The_operators_pages_and_those_without_a_password_are_accessible_and_fit_the_screen(int width, bool isDark, string language)
    {
        var screen = ScreenOf(width, isDark, language);
        await using var visit = await stage.VisitAsync(screen);
        var forgot = new AdminView(await visit.OpenAsync("/account/forgot-password"));
        await forgot.ShouldShowAsync(language == "de" ? "Passwort vergessen?" : "Forgot password?");
        await CheckAsync(forgot.Page, $"admin-forgot-{screen.Name}");
        await forgot.GoAsync(
            "/account/reset-password?userId=00000000-0000-0000-0000-000000000000&resetToken=made-up", language == "de" ? "Neues Passwort wählen" : "Choose a new password");
        await CheckAsync(forgot.Page, $"admin-reset-{screen.Name}");
        var admin = await visit.OpenAdminAsync("", "admin");
        await admin.ShouldShowAsync(language == "de" ? "Mandanten im Überblick" : "Tenants at a glance");
        await CheckAsync(admin.Page, $"admin-operators-{screen.Name}");
        await admin.GoAsync("/operators/tenants/new", language == "de" ? "Neuer Mandant" : "New tenant");
        await CheckAsync(admin.Page, $"admin-new-tenant-{screen.Name}");
        await CheckTableAsync(admin, "/tenant-management/tenants", language == "de" ? "Mandanten" : "Tenants", $"admin-tenants-{screen.Name}");
        visit.ShouldBeFreeOfTrouble();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_without_permission_says_so_and_leads_back(bool isDark)
    {
        var screen = isDark ? Screen.Desktop.Dark : Screen.Desktop;
        await using var visit = await stage.VisitAsync(screen);
        var admin = await visit.OpenAdminAsync("northwind", "admin");
        await admin.ShouldShowAsync("Dashboard");
        await admin.Page.GotoAsync("/operators/tenants");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "You do not have permission" })).ToBeVisibleAsync();
        await Expect(admin.Page.Locator("#abp-close-button")).ToHaveAttributeAsync("aria-label", "Close");
        await CheckAsync(admin.Page, $"admin-403-{screen.Name}");
        await admin.Page.GetByText("Home", new PageGetByTextOptions { Exact = true }).Last.ClickAsync();
        await admin.ShouldShowAsync("Dashboard");
    }

    private static Screen ScreenOf(int width, bool isDark, string language)
    {
        var screen = width == Screen.Phone.Width ? Screen.Phone : Screen.Desktop;
        return (isDark ? screen.Dark : screen) with { Language = language };
    }

    private async Task EscalateAsCustomerAsync()
    {
        await using var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();
        await widget.AskAsync(Questions.AnsweredByTable);
        await widget.AskAsync("talk to a person");
    }

    /// <summary>A table of ABP's; while it loads it has a row that is none, and a bar.</summary>
    private static async Task CheckTableAsync(AdminView admin, string path, string heading, string picture)
    {
        await admin.GoAsync(path, heading);
        await Expect(admin.Page.Locator("datatable-body-row").First).ToBeVisibleAsync();
        await Expect(admin.Page.Locator("ngx-datatable .empty-row, ngx-datatable [role=status]")).ToHaveCountAsync(0);
        await CheckAsync(admin.Page, picture);
    }

    private static async Task CheckAsync(IPage page, string picture)
    {
        await page.KeepPictureAsync(picture);
        await page.ShouldFitItsScreenAsync();
        await page.ShouldBeAccessibleAsync();
    }
}
