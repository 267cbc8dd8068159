using System.Diagnostics;
using System.Net;
using System.Text.Json;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.ChatModels;

public sealed class ModelTrialTests(ChatModelFixture host) : IClassFixture<ChatModelFixture>
{
    private const string Trial = "/api/chat-models/trial";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task A_variant_answers_test_questions_first_then_whole_conversations_and_may_be_taken()
    {
        var admin = await host.ConnectAsync();
        var variant = new { smallModel = Model("small-variant", 3), largeModel = Model("large-variant", 30), tone = "very formal" };
        (await admin.PutAsync(Trial, variant)).Ok().Json.GetProperty("state").GetString().ShouldBe("Draft");
        (await admin.PostAsync($"{Trial}/start", new { share = 50 })).ShouldBeRefused(HttpStatusCode.Conflict, ChatModelErrorCodes.TrialNotCompared);

        (await admin.PostAsync($"{Trial}/compare", new { })).Ok();
        var compared = await UntilComparedAsync(admin);

        compared.GetProperty("isCompared").GetBoolean().ShouldBeTrue();
        var comparison = compared.GetProperty("comparison");
        var questions = comparison.GetProperty("rows").GetArrayLength();
        questions.ShouldBeInRange(5, ChatModelConsts.TrialQuestions);
        comparison.GetProperty("rows").EnumerateArray().ShouldContain(row => row.GetProperty("variant").GetProperty("text").ValueKind == JsonValueKind.String);
        foreach (var side in new[] { "current", "variant" })
        {
            Long(comparison.GetProperty("sides"), side, "asked").ShouldBe(questions);
            Long(comparison.GetProperty("sides"), side, "conversations").ShouldBe(0);
        }

        Cost(comparison.GetProperty("sides"), "variant").ShouldBeGreaterThan(Cost(comparison.GetProperty("sides"), "current"));
        host.Server.Log.Prompts.ShouldContain(prompt => prompt.Contains("very formal", StringComparison.Ordinal));

        (await admin.PostAsync($"{Trial}/start", new { share = 50 })).Ok();
        (await admin.PutAsync(Trial, variant)).ShouldBeRefused(HttpStatusCode.Conflict, ChatModelErrorCodes.TrialIsLive);
        var models = await MeetBothSidesAsync(admin);
        var live = (await admin.GetAsync(Trial)).Ok().Json.GetProperty("live");
        Long(live, "variant", "conversations").ShouldBe(models.Count(asked => asked.EndsWith("-variant", StringComparison.Ordinal)));
        Long(live, "current", "conversations").ShouldBe(models.Count(asked => !asked.EndsWith("-variant", StringComparison.Ordinal)));
        (Long(live, "variant", "sent") + Long(live, "variant", "fellBack")).ShouldBe(Long(live, "variant", "asked"));
        Long(live, "variant", "sent").ShouldBeGreaterThan(0);

        (await admin.PostAsync($"{Trial}/end", new { take = true })).Ok().Json.GetProperty("endedAt").ValueKind.ShouldBe(JsonValueKind.String);
        var settings = (await admin.GetAsync("/api/chat-models/settings")).Ok().Json;
        settings.GetProperty("largeModel").GetProperty("name").GetString().ShouldBe("large-variant");
        settings.GetProperty("tone").GetString().ShouldBe("very formal");
    }

    [Fact]
    public async Task What_is_dropped_leaves_everything_as_it_was()
    {
        var admin = await host.ConnectAsync();
        var before = (await admin.GetAsync("/api/chat-models/settings")).Text;
        (await admin.PutAsync(Trial, new { largeModel = Model("other", 1), tone = "" })).Ok();

        (await admin.PostAsync($"{Trial}/end", new { take = false })).Ok();

        (await admin.GetAsync("/api/chat-models/settings")).Text.ShouldBe(before);
        (await admin.PostAsync($"{Trial}/end", new { take = false })).ShouldBeRefused(HttpStatusCode.NotFound, ChatModelErrorCodes.TrialNotFound);
    }

    [Fact]
    public async Task Test_questions_keep_to_the_budget()
    {
        var admin = await host.ConnectAsync(dailyBudget: 0);
        var calls = host.Server.Log.Calls;
        (await admin.PutAsync(Trial, new { largeModel = Model("other", 1), tone = "" })).Ok();

        (await admin.PostAsync($"{Trial}/compare", new { })).Ok();
        var compared = await UntilComparedAsync(admin);

        host.Server.Log.Calls.ShouldBe(calls);
        Long(compared.GetProperty("comparison").GetProperty("sides"), "variant", "asked").ShouldBe(0);
        (await admin.PostAsync($"{Trial}/end", new { take = false })).Ok();
    }

    [Fact]
    public async Task Nothing_is_tried_beside_a_model_that_is_not_there_nor_without_a_name()
    {
        var other = await host.SignInAsync("admin", "harbor");
        (await other.PutAsync(Trial, new { largeModel = Model("other", 1) })).ShouldBeRefused(HttpStatusCode.BadRequest, ChatModelErrorCodes.NotConfigured);
        var admin = await host.ConnectAsync();
        (await admin.PutAsync(Trial, new { largeModel = Model("", 1) })).ShouldBeRefused(HttpStatusCode.BadRequest, ChatModelErrorCodes.ModelInvalid);
    }

    /// <returns>The model that each conversation got, until both sides were met.</returns>
    private async Task<IReadOnlyList<string>> MeetBothSidesAsync(Browser admin)
    {
        var models = new List<string>();
        while (models.DistinctBy(name => name.EndsWith("-variant", StringComparison.Ordinal)).Count() < 2)
        {
            models.Count.ShouldBeLessThan(60);
            await using var customer = await Customer.ArriveAsync(host);
            await customer.AskAsync("where do I find my invoices?");
            await customer.AskAsync("how do I invite my team?");
            var asked = (await admin.GetAsync($"/api/conversations/{customer.ConversationId}/model-calls")).Items.Select(call => call.GetProperty("model").GetString()!).ToList();
            asked.Select(name => name.EndsWith("-variant", StringComparison.Ordinal)).Distinct().Count().ShouldBe(1, string.Join(' ', asked));
            models.Add(asked[0]);
        }

        return models;
    }

    private static async Task<JsonElement> UntilComparedAsync(Browser browser)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var trial = (await browser.GetAsync(Trial)).Ok().Json;
            if (trial.GetProperty("comparison").GetProperty("state").GetString() == "done")
                return trial;
            waited.Elapsed.ShouldBeLessThan(s_patience, trial.ToString());
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private static object Model(string name, int price) => new { name, inputPrice = price, outputPrice = price };

    private static long Long(JsonElement sides, string side, string name) => sides.GetProperty(side).GetProperty(name).GetInt64();

    private static decimal Cost(JsonElement sides, string side) => sides.GetProperty(side).GetProperty("cost").GetDecimal();
}
