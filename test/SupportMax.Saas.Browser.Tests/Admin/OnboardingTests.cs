using System.Text;

namespace SupportMax.Saas.Browser.Tests;

/// <summary>From nothing to an answer on a blank page, as a new operator and a new administrator would go, by what the pages say.</summary>
[Collection(Stage.Collection)]
public sealed class OnboardingTests(Stage stage)
{
    private const int GoodRows = 198;
    private const string Password = "N3w-secret!";
    private const string Question = "Where can I dry my wetsuit after the tour?";

    [Fact]
    public async Task An_operators_new_tenant_imports_mends_tests_sets_its_budget_and_answers_on_its_own_page()
    {
        var name = $"lagoon{Guid.NewGuid():N}"[..14];
        var link = await InviteAsync(name);

        await using var visit = await stage.VisitAsync();
        var admin = new AdminView(await visit.OpenAsync(link));
        await admin.Field("Password").FillAsync(Password);
        await admin.Field("Confirm the password").FillAsync(Password);
        await admin.Button("Submit").ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = "password" })).ToBeVisibleAsync();
        await admin.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Back to sign-in" }).ClickAsync();
        await admin.SignInAsync(name, "admin", Password);
        await admin.ShouldShowAsync("Dashboard");

        await FollowAsync(admin, "1. Import your FAQs", "Import FAQs");
        await ImportAsync(admin, File(mended: false));
        await Expect(admin.Page.GetByText("198 new")).ToBeVisibleAsync();
        await Expect(admin.Page.GetByText("2 rejected")).ToBeVisibleAsync();
        await ImportAsync(admin, File(mended: true), addsAreas: true);
        await Expect(admin.Page.GetByText("2 new")).ToBeVisibleAsync();
        await Expect(admin.Page.GetByText("0 rejected")).ToBeVisibleAsync();

        await admin.GoAsync("/", "Dashboard");
        await FollowAsync(admin, "2. Ask like a customer", "Playground");
        await admin.Field("Ask like a customer. Nothing is stored.").FillAsync(Question);
        await admin.Button("Ask").ClickAsync();
        await Expect(admin.Page.Locator("sm-ask-result-view .answer")).ToContainTextAsync("drying room behind the boathouse");
        await admin.Button("Save as test").ClickAsync();
        await admin.Button("Run all tests").ClickAsync();
        await Expect(admin.Page.GetByText("Tests passed: 1 of 1")).ToBeVisibleAsync();

        await admin.GoAsync("/", "Dashboard");
        await FollowAsync(admin, "3. Set how careful it is", "Thresholds");
        await admin.Button("Keep this budget").ClickAsync();
        await admin.Button("Set thresholds by hand").ClickAsync();
        await Expect(admin.Button("Set thresholds by hand")).ToHaveCountAsync(0);
        await admin.Button("Keep this budget").ClickAsync();
        await Expect(admin.Button("Set thresholds by hand")).ToBeVisibleAsync();

        await admin.GoAsync("/", "Dashboard");
        await FollowAsync(admin, "4. Put the chat on your site", "Widget");
        var code = await admin.Page.Locator("sm-embed-code pre").InnerTextAsync();
        using var site = new BlankSite(code);
        await using var customer = await stage.VisitAsync();
        var widget = new WidgetView(await customer.OpenAsync(site.Address.ToString()));
        await widget.OpenAsync();
        await Expect(await widget.AskAsync(Question)).ToContainTextAsync("drying room");
        customer.ShouldBeFreeOfTrouble();

        await admin.GoAsync("/", "Dashboard");
        await Expect(admin.Page.GetByText("Your first steps")).ToHaveCountAsync(0);
        visit.ShouldBeFreeOfTrouble();
    }

    private async Task<string> InviteAsync(string name)
    {
        await using var visit = await stage.VisitAsync();
        var admin = await visit.OpenAdminAsync("", "admin");
        await admin.ShouldShowAsync("Tenants at a glance");
        await admin.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "New tenant" }).ClickAsync();
        await admin.Field("Name").FillAsync(name);
        await admin.Button("Next").ClickAsync();
        await admin.Field("Email address of the first administrator").FillAsync($"ada@{name}.example");
        await admin.Button("Create the tenant").ClickAsync();
        var link = await admin.Page.Locator("sm-copy-text pre").InnerTextAsync();
        await admin.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "To the tenants" }).ClickAsync();
        await Expect(admin.Page.Locator(".tenant").Filter(new LocatorFilterOptions { HasText = name })).ToContainTextAsync("No published FAQs");
        visit.ShouldBeFreeOfTrouble();
        return new Uri(link).PathAndQuery;
    }

    private static async Task FollowAsync(AdminView admin, string step, string heading)
    {
        await admin.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = step }).ClickAsync();
        await admin.ShouldShowAsync(heading);
    }

    private static async Task ImportAsync(AdminView admin, string csv, bool addsAreas = false)
    {
        await admin.GoAsync("/knowledge/import", "Import FAQs");
        await admin.Page.Locator("#import-file").SetInputFilesAsync(new FilePayload { Name = "faqs.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        if (addsAreas)
        {
            await admin.Button("Add them to the list").ClickAsync();
            await Expect(admin.Button("Add them to the list")).ToHaveCountAsync(0);
        }

        await admin.Button("Start import").ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Import finished" })).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 120_000 });
    }

    /// <summary>A spreadsheet's file with headings of its own; two rows lack what they need until they are mended.</summary>
    private static string File(bool mended)
    {
        var lines = Enumerable.Range(2, GoodRows - 1).Select(number => $"How do I rent kayak number {number}?;Kayak {number} is at pier {number}. Bring a photo id.;Rental;K-{number}");
        var bad = mended
            ? new[] { "What does a canoe cost?;40 euros a day.;Prices;C-1", "Where do I park?;Behind the boathouse.;Arrival;C-2" }
            : ["What does a canoe cost?;;Prices;C-1", ";Behind the boathouse.;Arrival;C-2"];
        return "Frage;Antwort;Kategorie;Nummer\n" + string.Join('\n', lines.Prepend($"{Question};In the drying room behind the boathouse, until closing time.;Rental;K-1").Concat(bad)) + "\n";
    }
}
