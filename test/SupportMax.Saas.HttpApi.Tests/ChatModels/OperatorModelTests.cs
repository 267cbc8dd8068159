using System.Net;
using System.Text.Json.Nodes;
using SupportMax.Saas.ChatModelSimulator;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.ChatModels;

public sealed class OperatorModelTests(ChatModelFixture host) : IClassFixture<ChatModelFixture>
{
    private const string Question = "where do I find my invoices?";

    [Fact]
    public async Task A_tenant_without_a_model_of_its_own_uses_the_operators_within_its_own_budgets_and_ledger()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.GetAsync("/api/chat-models/settings")).Ok().Json.GetProperty("hasOperatorModel").GetBoolean().ShouldBeTrue();
        var saved = (await admin.PutAsync("/api/chat-models/settings", Settings())).Ok();
        saved.Text.ShouldNotContain(ChatModelSimulation.Key);
        saved.Text.ShouldNotContain(host.Server.Endpoint.Authority);
        (await admin.PostAsync("/api/chat-models/test", new { })).Ok().Json.GetProperty("works").GetBoolean().ShouldBeTrue();

        (await AskAsync(Question)).ShouldContain("[1]");

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var usage = (await admin.GetAsync("/api/chat-models/usage")).Ok().Json;
        usage.GetProperty("models").EnumerateArray().Single().GetProperty("model").GetString().ShouldBe(ChatModelFixture.OperatorModel);
        usage.GetProperty("cost").GetDecimal().ShouldBeGreaterThan(0);
        var neighbour = (await (await host.SignInAsync("admin", "harbor")).GetAsync("/api/chat-models/usage")).Ok().Json;
        neighbour.GetProperty("calls").GetInt64().ShouldBe(0);

        var calls = host.Server.Log.Calls;
        (await admin.PutAsync("/api/chat-models/settings", Settings(dailyBudget: 0))).Ok();
        (await AskAsync($"{Question} For the ledger of 2031")).ShouldNotContain("[1]");
        host.Server.Log.Calls.ShouldBe(calls);
    }

    [Fact]
    public async Task A_tenant_chooses_how_the_operators_models_sound_and_not_which_they_are()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.PutAsync("/api/chat-models/settings", Settings())).Ok();

        var trial = (await admin.PutAsync("/api/chat-models/trial", new { largeModel = new { name = "dearer", inputPrice = 0, outputPrice = 0 }, tone = "formal" })).Ok().Json;

        trial.GetProperty("largeModel").GetProperty("name").GetString().ShouldBe(ChatModelFixture.OperatorModel);
        trial.GetProperty("tone").GetString().ShouldBe("formal");
        (await admin.PostAsync("/api/chat-models/trial/end", new { take = false })).Ok();
    }

    [Fact]
    public async Task The_key_of_a_model_of_ones_own_is_forgotten_and_asked_for_again()
    {
        var admin = await host.ConnectAsync();
        (await admin.PutAsync("/api/chat-models/settings", Settings())).Ok().Json.GetProperty("hasKey").GetBoolean().ShouldBeFalse();

        (await admin.PutAsync("/api/chat-models/settings", new
        {
            isEnabled = true,
            provider = "Compatible",
            endpoint = host.Server.Endpoint.ToString(),
            largeModel = new { name = "own", inputPrice = 0, outputPrice = 0 },
            timeLimitSeconds = 8,
        })).ShouldBeRefused(HttpStatusCode.BadRequest, ChatModelErrorCodes.KeyRequired);
    }

    private static object Settings(decimal? dailyBudget = null) => new { isEnabled = true, provider = "Operator", dailyBudget, timeLimitSeconds = 15 };

    private async Task<string> AskAsync(string question)
    {
        await using var customer = await Customer.ArriveAsync(host);
        JsonNode reply = await customer.AskAsync(question);
        return reply["text"]!.GetValue<string>();
    }
}
