using System.Net;
using System.Text.Json;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Knowledge;

public sealed class KnowledgeReviewTests(ChatFixture host) : IClassFixture<ChatFixture>
{
    [Fact]
    public async Task What_customers_ask_and_nothing_answers_becomes_a_draft_with_what_agents_replied()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.PutAsync("/api/answering/thresholds", new { @default = new { answer = 1.0, clarify = 1.0 } })).Ok();
        foreach (var question in new[] { "Do you ship parcels to Greenland?", "do you ship parcels to greenland", "can you ship a parcel to Greenland", "is my tax number shown on the receipt" })
        {
            await using var customer = await Customer.ArriveAsync(host);
            await customer.AskAsync(question);
            if (question == "do you ship parcels to greenland")
                (await admin.PostAsync($"/api/conversations/{customer.ConversationId}/messages", new { clientMessageId = Guid.NewGuid().ToString(), text = "Yes, by sea. It takes a month." })).Ok();
        }

        (await admin.PostAsync("/api/knowledge/gaps/refresh")).Status.ShouldBe(HttpStatusCode.Accepted);
        var gap = await FindGapAsync(admin);
        gap.GetProperty("count").GetInt32().ShouldBe(3);
        gap.GetProperty("examples").EnumerateArray().ShouldNotContain(example => example.GetProperty("text").GetString()!.Contains("tax"));
        gap.GetProperty("question").GetString()!.ShouldContain("reenland");
        (gap.GetProperty("trend").GetString(), gap.GetProperty("state").GetString()).ShouldBe(("rising", "open"));
        gap.GetProperty("agentReplies").EnumerateArray().Select(reply => reply.GetString()).ShouldBe(["Yes, by sea. It takes a month."]);
        var shown = gap.GetProperty("draft");
        shown.GetProperty("answer").GetString().ShouldBe("Yes, by sea. It takes a month.");

        var id = gap.GetProperty("id").GetGuid();
        var draft = (await admin.PostAsync($"/api/knowledge/gaps/{id}/draft")).Ok().Json;
        draft.GetProperty("status").GetString().ShouldBe("draft");
        draft.GetProperty("answer").GetString().ShouldBe("Yes, by sea. It takes a month.");
        draft.GetProperty("alternatives").GetArrayLength().ShouldBe(shown.GetProperty("alternatives").GetArrayLength());
        draft.GetProperty("question").GetString().ShouldBe(gap.GetProperty("question").GetString());
        draft.GetProperty("alternatives").GetArrayLength().ShouldBeGreaterThan(0);
        (await admin.PostAsync($"/api/knowledge/gaps/{id}/draft")).ShouldBeRefused(HttpStatusCode.Conflict, KnowledgeErrorCodes.GapClosed);
        (await admin.PostAsync($"/api/knowledge/gaps/{id}/dismiss")).ShouldBeRefused(HttpStatusCode.Conflict, KnowledgeErrorCodes.GapClosed);

        // A later search finds the same questions, and remembers what became of them.
        (await admin.PostAsync("/api/knowledge/gaps/refresh")).Ok();
        var again = await FindGapAsync(admin);
        (again.GetProperty("id").GetGuid(), again.GetProperty("state").GetString()).ShouldBe((id, "drafted"));
        (await admin.GetAsync("/api/knowledge/gaps?state=open")).Items.ShouldNotContain(item => item.GetProperty("id").GetGuid() == id);
    }

    [Fact]
    public async Task FAQs_that_ask_the_same_are_found_and_contradictions_come_first()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        await PublishAsync(admin, "How long may I return a purchase?", "Within 30 days.");
        await PublishAsync(admin, "How long may I return my purchase?", "Within 14 days.");
        await PublishAsync(admin, "Where is your head office?", "In Bergen.");
        await PublishAsync(admin, "Where is the head office?", "In Bergen.");
        JsonElement found;
        do
            found = (await admin.GetAsync("/api/knowledge/duplicates")).Ok().Json;
        while (!found.GetProperty("isReady").GetBoolean());
        var pairs = found.GetProperty("items").EnumerateArray().ToList();
        pairs[0].GetProperty("kind").GetString().ShouldBe("contradiction");
        pairs[0].GetProperty("first").GetProperty("question").GetString()!.ShouldContain("return");
        pairs[0].GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()).ShouldContain("The answers name different numbers: 30 and 14.");
        var same = pairs.Single(pair => pair.GetProperty("first").GetProperty("question").GetString()!.Contains("head office"));
        same.GetProperty("kind").GetString().ShouldBe("duplicate");
        same.GetProperty("score").GetDouble().ShouldBeInRange(0.7, 1);
    }

    private static async Task PublishAsync(Browser browser, string question, string answer)
    {
        var id = (await browser.PostAsync("/api/knowledge/faqs", new { question, answer, intent = "GeneralInquiry", productArea = "Billing" })).Ok().Json.GetProperty("id").GetGuid();
        (await browser.PostAsync($"/api/knowledge/faqs/{id}/publish")).Ok();
    }

    private static async Task<JsonElement> FindGapAsync(Browser browser)
    {
        while (true)
        {
            var gaps = (await browser.GetAsync("/api/knowledge/gaps?maxResultCount=100")).Ok();
            var state = gaps.Json.GetProperty("refreshState").GetString();
            state.ShouldNotBe("failed");
            if (state == "done")
                return gaps.Items.Single(gap => gap.GetProperty("examples").EnumerateArray().Any(example => example.GetProperty("text").GetString()!.Contains("reenland")));
            await Task.Delay(20);
        }
    }
}
