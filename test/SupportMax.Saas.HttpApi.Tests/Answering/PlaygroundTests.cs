using System.Net;
using System.Text;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Answering;

public sealed class PlaygroundTests(ChatFixture host) : IClassFixture<ChatFixture>
{
    [Fact]
    public async Task Asking_shows_the_decision_with_its_reasons_and_leaves_nothing_behind()
    {
        var curator = await host.SignInAsync("curator", "northwind");
        var before = await CountAsync();
        var result = (await curator.PostAsync("/api/answering/ask", new { text = "where do I find my invoices?" })).Ok().Json;
        result.GetProperty("decision").GetString().ShouldBe("answer");
        result.GetProperty("answer").GetString().ShouldBe("Open **Billing** and choose *Invoices*.");
        result.GetProperty("candidates")[0].GetProperty("externalId").GetString().ShouldBe("invoices");
        result.GetProperty("intent").GetProperty("name").GetString().ShouldBe("BillingQuestion");
        result.GetProperty("productArea").GetProperty("name").GetString().ShouldBe("Billing");
        result.GetProperty("reasons").GetArrayLength().ShouldBeGreaterThan(0);
        result.GetProperty("features").EnumerateObject().ShouldContain(feature => feature.Name == "meaning");
        result.GetProperty("thresholdSource").GetProperty("origin").GetString().ShouldBe("default");
        result.GetProperty("knowledgeRevision").GetString()!.Length.ShouldBe(12);
        foreach (var probability in new[] { result.GetProperty("confidence"), result.GetProperty("intent").GetProperty("confidence"), result.GetProperty("productArea").GetProperty("confidence") })
            probability.GetDouble().ShouldBeInRange(0, 1);
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Several_questions_are_judged_one_by_one_and_answered_together()
    {
        var curator = await host.SignInAsync("curator", "northwind");
        var result = (await curator.PostAsync("/api/answering/ask", new { text = "Where do I find my invoices? And how do I turn on dark mode in the mobile app?" })).Ok().Json;
        result.GetProperty("parts").EnumerateArray().Select(part => (part.GetProperty("decision").GetString(), part.GetProperty("faq").GetProperty("externalId").GetString()))
            .ShouldBe([("answer", "invoices"), ("answer", "dark-mobile")]);
        result.GetProperty("answer").GetString()!.ShouldContain("Open **Billing** and choose *Invoices*.");
        result.GetProperty("answer").GetString()!.ShouldContain("In the app, open *Settings* and choose **Dark**.");
        (await curator.PostAsync("/api/answering/ask", new { text = "where do I find my invoices?" })).Ok().Json.GetProperty("parts").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("{}", AnsweringErrorCodes.TextRequired)]
    [InlineData("{\"text\":\"\\u0000 \"}", AnsweringErrorCodes.TextRequired)]
    [InlineData("{\"text\":null}", AnsweringErrorCodes.TextRequired)]
    [InlineData("{\"text\":7}", CommonErrorCodes.BodyMalformed)]
    [InlineData("{\"text\":\"\\ud83d\"}", CommonErrorCodes.BodyMalformed)]
    [InlineData("nonsense", CommonErrorCodes.BodyMalformed)]
    public async Task A_question_that_is_none_is_refused(string body, string code) => await ShouldBeRefusedAsync(HttpMethod.Post, "/api/answering/ask", body, code);

    [Fact]
    public async Task A_question_too_long_is_refused() =>
        await ShouldBeRefusedAsync(HttpMethod.Post, "/api/answering/ask", $$"""{"text":"{{new string('x', 100_000)}}"}""", AnsweringErrorCodes.TextTooLong);

    [Fact]
    public async Task Changed_thresholds_decide_the_next_message()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        (await admin.PutAsync("/api/answering/thresholds", new { @default = new { answer = 1.0, clarify = 1.0 }, overrides = Array.Empty<object>() })).Ok();
        (await admin.PostAsync("/api/answering/ask", new { text = "where do I find my invoices?" })).Ok().Json.GetProperty("decision").GetString().ShouldBe("escalate");
        (await admin.PutAsync("/api/answering/thresholds", new
        {
            @default = new { answer = 1.0, clarify = 1.0 },
            overrides = new[] { new { intent = "BillingQuestion", productArea = (string?)null, answer = 0.0, clarify = 0.0 } },
        })).Ok();
        (await admin.PostAsync("/api/answering/ask", new { text = "where do I find my invoices?" })).Ok().Json.GetProperty("decision").GetString().ShouldBe("answer");
        (await admin.PostAsync("/api/answering/ask", new { text = "where do I find my invoices?" })).Ok().Json
            .GetProperty("thresholdSource").GetProperty("origin").GetString().ShouldBe("intent");
        var stored = (await admin.GetAsync("/api/answering/thresholds")).Ok().Json;
        stored.GetProperty("overrides")[0].GetProperty("intent").GetString().ShouldBe("BillingQuestion");

        var northwind = await host.SignInAsync("admin", "northwind");
        (await northwind.GetAsync("/api/answering/thresholds")).Ok().Json.GetProperty("overrides").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"default\":null}")]
    [InlineData("{\"default\":{}}")]
    [InlineData("{\"default\":{\"answer\":0.5}}")]
    [InlineData("{\"default\":{\"answer\":1.1,\"clarify\":0.2}}")]
    [InlineData("{\"default\":{\"answer\":0.2,\"clarify\":0.5}}")]
    [InlineData("{\"default\":{\"answer\":\"high\",\"clarify\":0.5}}")]
    [InlineData("{\"default\":{\"answer\":0.6,\"clarify\":0.3},\"overrides\":[null]}")]
    [InlineData("{\"default\":{\"answer\":0.6,\"clarify\":0.3},\"overrides\":[{\"answer\":0.5,\"clarify\":0.2}]}")]
    [InlineData("{\"default\":{\"answer\":0.6,\"clarify\":0.3},\"overrides\":[{\"intent\":\"Nonsense\",\"answer\":0.5,\"clarify\":0.2}]}")]
    [InlineData("{\"default\":{\"answer\":0.6,\"clarify\":0.3},\"overrides\":[{\"intent\":\"1\",\"answer\":0.5,\"clarify\":0.2}]}")]
    [InlineData("{\"default\":{\"answer\":0.6,\"clarify\":0.3},\"overrides\":[{\"productArea\":\"a\\u0000b\",\"answer\":0.5,\"clarify\":0.2}]}")]
    public async Task Thresholds_that_make_no_sense_are_refused_and_change_nothing(string body)
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var before = (await admin.GetAsync("/api/answering/thresholds")).Ok().Text;
        await ShouldBeRefusedAsync(HttpMethod.Put, "/api/answering/thresholds", body, AnsweringErrorCodes.ThresholdsInvalid, CommonErrorCodes.BodyMalformed);
        (await admin.GetAsync("/api/answering/thresholds")).Ok().Text.ShouldBe(before);
    }

    private async Task ShouldBeRefusedAsync(HttpMethod method, string path, string body, params string[] codes)
    {
        var admin = await host.SignInAsync("admin", "northwind");
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var response = await admin.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, text);
        codes.ShouldContain(System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("error").GetProperty("code").GetString());
    }

    private async Task<long> CountAsync()
    {
        await using var owner = await host.Database.OpenAsOwnerAsync();
        return (await owner.QueryAsync<long>("select (select count(*) from conversations) + (select count(*) from messages) + (select count(*) from decision_traces) + (select count(*) from visitors)"))[0];
    }
}
