namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class KnowledgePageTests(Stage stage)
{
    [Fact]
    public async Task An_old_version_is_compared_taken_over_and_saved_as_a_new_one()
    {
        using var client = await stage.SignInAsync("harbor", "curator");
        var area = (await client.GetAsync("/api/knowledge/product-areas"))["items"]![0]!["name"]!.GetValue<string>();
        var id = (await client.PostAsync("/api/knowledge/faqs", new { question = "Do you grind beans for me?", answer = "Yes, for free.", intent = "GeneralInquiry", productArea = area, language = "en" }))["id"];
        await using var visit = await stage.VisitAsync();
        var admin = await visit.OpenAdminAsync("harbor", "curator", $"/knowledge/{id}");
        await admin.ShouldShowAsync("FAQ");
        await admin.Field("Answer").FillAsync("No, not any more.");
        await admin.Button("Save").ClickAsync();
        await Expect(admin.Page.Locator("sm-faq-versions .version")).ToHaveCountAsync(2);

        await admin.Page.Locator("sm-faq-versions .version").First.ClickAsync();
        await Expect(admin.Page.Locator("sm-faq-versions .removed")).ToContainTextAsync("Yes, for free.");
        await Expect(admin.Page.Locator("sm-faq-versions .added")).ToContainTextAsync("No, not any more.");
        await admin.Page.Locator("sm-faq-versions .version").Last.ClickAsync();
        await admin.Button("Take this text over").ClickAsync();
        await Expect(admin.Field("Answer")).ToHaveValueAsync("Yes, for free.");
        await admin.Button("Save").ClickAsync();

        await Expect(admin.Page.Locator("sm-faq-versions .version")).ToHaveCountAsync(3);
        (await client.GetAsync($"/api/knowledge/faqs/{id}"))["answer"]!.GetValue<string>().ShouldBe("Yes, for free.");
        visit.ShouldBeFreeOfTrouble();
    }

    [Fact]
    public async Task Selected_faqs_are_archived_together_and_one_can_see_the_answer_as_customers_will()
    {
        await using var visit = await stage.VisitAsync();
        var admin = await visit.OpenAdminAsync("northwind", "curator", "/knowledge?productArea=Automations");
        await admin.ShouldShowAsync("Knowledge");
        var boxes = admin.Page.Locator(".selectable > input");
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(1).CheckAsync();
        await Expect(admin.Page.GetByText("2 selected")).ToBeVisibleAsync();
        await admin.Button("Archive").ClickAsync();
        await Expect(admin.Page.GetByText("2 FAQs changed.")).ToBeVisibleAsync();
        await admin.GoAsync("/knowledge?productArea=Automations&status=archived", "Knowledge");
        await Expect(admin.Page.Locator("sm-faq-row")).ToHaveCountAsync(2);
        await admin.Page.Locator("#select-page").CheckAsync();
        await admin.Button("Publish").ClickAsync();
        await Expect(admin.Page.GetByText("2 FAQs changed.").First).ToBeVisibleAsync();

        await admin.GoAsync("/knowledge/new", "New FAQ");
        await admin.Field("Answer").FillAsync("Open **Settings**.");
        await admin.Button("Preview").ClickAsync();
        await Expect(admin.Page.Locator(".preview strong")).ToHaveTextAsync("Settings");
        await admin.Field("Question").FillAsync(Questions.AnsweredBy);
        await Expect(admin.Page.GetByText("This question seems to be answered already:")).ToBeVisibleAsync();
        visit.ShouldBeFreeOfTrouble();
    }
}
