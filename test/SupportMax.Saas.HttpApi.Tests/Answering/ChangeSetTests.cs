using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Answering;

public sealed class ChangeSetTests(ChatFixture host) : IClassFixture<ChatFixture>
{
    private const string IslandQuestion = "Do you deliver to islands in the Pacific?";

    [Fact]
    public async Task A_draft_is_measured_before_customers_can_get_it_and_published_together_with_thresholds()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync("the moon is far away, is it not made of cheese");
        var admin = await host.SignInAsync("admin", "northwind");
        var faq = (await admin.PostAsync("/api/knowledge/faqs", new
        {
            question = IslandQuestion,
            answer = "Every Tuesday, by boat.",
            alternatives = new[] { "shipping to a pacific island", "delivery to islands" },
            intent = "GeneralInquiry",
            productArea = "Billing",
        })).Ok().Json.GetProperty("id").GetGuid();
        var test = (await admin.PostAsync("/api/answering/regression-tests", new { question = IslandQuestion, expectedFaqId = faq })).Ok().Json.GetProperty("id").GetGuid();

        var planned = await admin.PostAsync("/api/answering/change-sets", new { faqIds = new[] { faq }, thresholds = new { @default = new { answer = 0.55, clarify = 0.25 } } });
        planned.Status.ShouldBe(HttpStatusCode.Accepted, planned.Text);
        var id = planned.Json.GetProperty("id").GetGuid();
        var measured = await UntilDoneAsync(admin, id);
        measured.GetProperty("state").GetString().ShouldBe("done");
        measured.GetProperty("questions").GetInt32().ShouldBeGreaterThan(0);
        var regression = measured.GetProperty("regression");
        regression.GetProperty("passedAfter").GetInt32().ShouldBeGreaterThan(regression.GetProperty("passedBefore").GetInt32());
        var mended = measured.GetProperty("changed").EnumerateArray().Single(question => question.GetProperty("effect").GetString() == "mended");
        mended.GetProperty("regressionTestId").GetGuid().ShouldBe(test);
        mended.GetProperty("after").GetProperty("faq").GetProperty("id").GetGuid().ShouldBe(faq);
        (await AskAsync(admin)).GetProperty("candidates").EnumerateArray().ShouldNotContain(candidate => candidate.GetProperty("faqId").GetGuid() == faq);

        (await admin.PostAsync($"/api/answering/change-sets/{id}/publish")).Ok().Json.GetProperty("publishedBy").GetString().ShouldBe("admin");
        await host.Services.GetRequiredService<IKnowledgeIndexes>().WaitUntilCurrentAsync(host.Northwind, CancellationToken.None);
        var answered = await AskAsync(admin);
        answered.GetProperty("answer").GetString().ShouldBe("Every Tuesday, by boat.");
        answered.GetProperty("thresholds").GetProperty("answer").GetDouble().ShouldBe(0.55);
        (await admin.PostAsync($"/api/answering/change-sets/{id}/publish")).ShouldBeRefused(HttpStatusCode.Conflict, AnsweringErrorCodes.ChangeSetPublished);
    }

    [Fact]
    public async Task What_changed_in_between_makes_a_change_set_stale_and_nothing_of_it_is_published()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        var draft = (await admin.PostAsync("/api/knowledge/faqs", new { question = "What is a buoy?", answer = "It swims.", intent = "GeneralInquiry", productArea = "Billing" })).Ok().Json.GetProperty("id").GetGuid();
        var other = (await admin.PostAsync("/api/knowledge/faqs", new { question = "What is a quay?", answer = "It does not.", intent = "GeneralInquiry", productArea = "Billing" })).Ok().Json.GetProperty("id").GetGuid();
        var id = (await admin.PostAsync("/api/answering/change-sets", new { faqIds = new[] { draft }, thresholds = new { @default = new { answer = 0.8, clarify = 0.1 } } })).Ok().Json.GetProperty("id").GetGuid();
        await UntilDoneAsync(admin, id);
        (await admin.PostAsync($"/api/knowledge/faqs/{other}/publish")).Ok();
        var before = (await admin.GetAsync("/api/answering/thresholds")).Ok().Text;
        (await admin.PostAsync($"/api/answering/change-sets/{id}/publish")).ShouldBeRefused(HttpStatusCode.Conflict, AnsweringErrorCodes.ChangeSetStale);
        (await admin.GetAsync("/api/answering/thresholds")).Ok().Text.ShouldBe(before);
        (await admin.GetAsync($"/api/knowledge/faqs/{draft}")).Ok().Json.GetProperty("status").GetString().ShouldBe("draft");
    }

    [Fact]
    public async Task Who_may_not_change_thresholds_or_publish_may_not_plan_it_either()
    {
        var agent = await host.SignInAsync("agent", "northwind");
        (await agent.PostAsync("/api/answering/change-sets", new { thresholds = new { @default = new { answer = 0.8, clarify = 0.1 } } }))
            .ShouldBeRefused(HttpStatusCode.Forbidden, CommonErrorCodes.PermissionRequired);
        (await agent.PostAsync("/api/answering/change-sets", new { faqIds = new[] { Guid.NewGuid() } })).ShouldBeRefused(HttpStatusCode.Forbidden, CommonErrorCodes.PermissionRequired);
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.PostAsync("/api/answering/change-sets", new { })).ShouldBeRefused(HttpStatusCode.BadRequest, AnsweringErrorCodes.ChangeSetEmpty);
        (await admin.PostAsync("/api/answering/change-sets", new { faqIds = new[] { Guid.NewGuid() } })).ShouldBeRefused(HttpStatusCode.BadRequest, KnowledgeErrorCodes.FaqNotFound);
        (await admin.GetAsync($"/api/answering/change-sets/{Guid.NewGuid()}")).ShouldBeRefused(HttpStatusCode.NotFound, AnsweringErrorCodes.ChangeSetNotFound);
    }

    private static async Task<JsonElement> AskAsync(Browser browser) => (await browser.PostAsync("/api/answering/ask", new { text = IslandQuestion })).Ok().Json;

    private static async Task<JsonElement> UntilDoneAsync(Browser browser, Guid id)
    {
        while (true)
        {
            var set = (await browser.GetAsync($"/api/answering/change-sets/{id}")).Ok().Json;
            if (set.GetProperty("state").GetString() is "done" or "failed")
                return set;
            await Task.Delay(20);
        }
    }
}
