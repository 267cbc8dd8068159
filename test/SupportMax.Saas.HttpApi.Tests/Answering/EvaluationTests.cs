using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Answering;

public sealed class EvaluationTests(ChatFixture host) : IClassFixture<ChatFixture>
{
    private const string TestSet =
        """
        text,expected
        Where do I find my invoices?,invoices
        How do I export a dashboard as PDF?,crash
        what will the weather in Oslo be tomorrow,
        Why did my automation stop running?,
        hello there,
        what is this,no-such-faq
        " ",invoices
        too,many,cells
        """;

    [Fact]
    public async Task Every_row_is_counted_once_and_those_that_went_wrong_are_shown()
    {
        var curator = await host.SignInAsync("curator", "northwind");
        var id = await StartAsync(curator, TestSet);
        var done = await UntilDoneAsync(curator, id);
        done.GetProperty("state").GetString().ShouldBe("done");
        (Number(done, "total"), Number(done, "processed")).ShouldBe((5, 5));
        (Number(done, "answerable"), Number(done, "unanswerable")).ShouldBe((2, 3));
        (Number(done, "answered") + Number(done, "clarified") + Number(done, "escalated")).ShouldBe(5);
        done.GetProperty("accuracy").GetDouble().ShouldBe(0.5);
        Number(done, "answered").ShouldBe(3);
        Number(done, "wrong").ShouldBe(2);
        Number(done, "escalatedRightly").ShouldBe(2);
        done.GetProperty("ece").GetDouble().ShouldBeInRange(0, 1);
        done.GetProperty("rejected").EnumerateArray().Select(row => (row.GetProperty("line").GetInt32(), row.GetProperty("code").GetString())).ShouldBe(
            [(7, AnsweringErrorCodes.ExpectedUnknown), (8, AnsweringErrorCodes.TextRequired), (9, AnsweringErrorCodes.TestSetRowMalformed)]);
        done.GetProperty("rejected")[0].GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        done.GetProperty("mistakes").EnumerateArray().Select(row => (row.GetProperty("line").GetInt32(), row.GetProperty("kind").GetString()))
            .ShouldBe([(3, "wrongAnswer"), (5, "shouldNotBeAnswered")]);
        done.GetProperty("curve").GetArrayLength().ShouldBe(21);
        done.GetProperty("curve")[0].GetProperty("answered").GetInt32().ShouldBe(4);
        done.GetProperty("curve").EnumerateArray().Select(point => point.GetProperty("answered").GetInt32()).ShouldBeInOrder(SortDirection.Descending);

        var listed = (await curator.GetAsync("/api/answering/evaluations")).Ok().Items.Single(item => item.GetProperty("id").GetGuid() == id);
        listed.GetProperty("accuracy").GetDouble().ShouldBe(0.5);
        listed.GetProperty("mistakes").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_long_test_set_is_asked_in_the_background_and_replayed_as_a_job()
    {
        var curator = await host.SignInAsync("curator", "northwind");
        var rows = new StringBuilder("expected,text\n");
        for (var i = 0; i < 2_100; i++)
            rows.Append(i % 300 == 0 ? "invoices,where are my invoices\n" : i % 300 == 1 ? ",why did my automation stop running\n" : ",hello\n");
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(rows.ToString()));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "file", "test.csv");
        using var started = await curator.Client.PostAsync(new Uri("/api/answering/evaluations", UriKind.Relative), form);
        started.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var id = JsonDocument.Parse(await started.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetGuid();
        (await curator.PostAsync("/api/answering/replay", new { evaluationId = id })).ShouldBeRefused(HttpStatusCode.Conflict, AnsweringErrorCodes.EvaluationUnfinished);
        var done = await UntilDoneAsync(curator, id);
        (Number(done, "total"), Number(done, "answered"), Number(done, "wrong"), Number(done, "escalatedRightly")).ShouldBe((2_100, 14, 7, 2_086));

        var replay = await curator.PostAsync("/api/answering/replay", new { evaluationId = id, thresholds = new { @default = new { answer = 1.0, clarify = 1.0 } } });
        replay.Status.ShouldBe(HttpStatusCode.Accepted, replay.Text);
        var replayed = await UntilAsync(curator, $"/api/answering/replay/{replay.Json.GetProperty("id").GetGuid()}");
        (Number(replayed, "conversations"), Number(replayed, "automated"), Number(replayed, "escalated")).ShouldBe((2_100, 0, 2_100));
        replayed.GetProperty("actual").GetProperty("automated").GetInt32().ShouldBe(14);
    }

    [Theory]
    [InlineData("text/csv", "", AnsweringErrorCodes.TestSetEmpty)]
    [InlineData("text/csv", "text,expected\n", AnsweringErrorCodes.TestSetEmpty)]
    [InlineData("text/csv", "question,expected\na,b\n", AnsweringErrorCodes.TestSetInvalid)]
    [InlineData("text/csv", "text\na\n", AnsweringErrorCodes.TestSetInvalid)]
    public async Task A_file_that_is_no_test_set_is_refused_in_words(string type, string content, string code)
    {
        var curator = await host.SignInAsync("curator", "northwind");
        using var body = new StringContent(content, Encoding.UTF8, type);
        using var response = await curator.Client.PostAsync(new Uri("/api/answering/evaluations", UriKind.Relative), body);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetProperty("code").GetString().ShouldBe(code);
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static async Task<Guid> StartAsync(Browser browser, string csv)
    {
        using var body = new StringContent(csv, Encoding.UTF8, "text/csv");
        using var response = await browser.Client.PostAsync(new Uri("/api/answering/evaluations", UriKind.Relative), body);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetGuid();
    }

    private static Task<JsonElement> UntilDoneAsync(Browser browser, Guid id) => UntilAsync(browser, $"/api/answering/evaluations/{id}");

    private static async Task<JsonElement> UntilAsync(Browser browser, string path)
    {
        while (true)
        {
            var json = (await browser.GetAsync(path)).Ok().Json;
            if (json.GetProperty("state").GetString() is "done" or "failed")
                return json;
            await Task.Delay(20);
        }
    }
}
