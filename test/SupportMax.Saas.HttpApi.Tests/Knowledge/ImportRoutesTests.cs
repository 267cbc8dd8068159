using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SupportMax.Saas.Knowledge;

public sealed class ImportRoutesTests(HostFixture host) : KnowledgeRoutesTest(host), IClassFixture<HostFixture>
{
    [Fact]
    public async Task Ten_thousand_rows_go_in_without_holding_a_request()
    {
        var curator = await SignInCuratorAsync();
        var started = await SendAsync(curator, Imports, Csv(10_000, "many"), "text/csv");
        started.Status.ShouldBe(HttpStatusCode.Accepted, started.Text);

        var import = (await WaitAsync(curator, started)).Json;
        (Number(import, "total"), Number(import, "processed"), Number(import, "imported"), Number(import, "updated")).ShouldBe((10_000, 10_000, 10_000, 0));
        (await curator.GetAsync($"{Faqs}?filter=many&maxResultCount=1")).Json.GetProperty("totalCount").GetInt32().ShouldBe(10_000);
    }

    [Fact]
    public async Task When_an_import_is_done_its_published_rows_are_found_by_the_answer_engine()
    {
        var curator = await SignInCuratorAsync("harbor");
        var import = await WaitAsync(curator, await SendAsync(curator, $"{Imports}?publish=true", Csv(5, "kettle"), "text/csv"));
        Number(import.Json, "imported").ShouldBe(5, import.Text);
        var asked = (await curator.PostAsync("/api/answering/ask", new { text = "What about kettle 3?" })).Ok();
        asked.Json.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetProperty("externalId").GetString()).ShouldContain("kettle-3");
    }

    [Fact]
    public async Task A_form_with_a_file_is_taken_and_bad_rows_come_back_by_line_and_reason()
    {
        var curator = await SignInCuratorAsync();
        var bytes = Encoding.UTF8.GetBytes($"\uFEFF{Csv(2, "form")}Open?,\"never closed,,TechnicalIssue,Boards,,,\nNo answer?,,,TechnicalIssue,Boards,,,\n{Csv(3, "form").Split('\n')[3]}");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } }, "file", "faqs.csv" } };
        var import = (await WaitAsync(curator, await SendAsync(curator, Imports, form))).Json;

        (import.GetProperty("state").GetString(), Number(import, "imported")).ShouldBe(("done", 3));
        var rejected = import.GetProperty("rejected").EnumerateArray().ToList();
        rejected.Select(row => (Number(row, "line"), row.GetProperty("code").GetString())).ShouldBe(
            [(4, KnowledgeErrorCodes.ImportRowMalformed), (5, KnowledgeErrorCodes.AnswerRequired)]);
        rejected[1].GetProperty("message").GetString().ShouldBe("Write the answer.");
    }

    [Fact]
    public async Task A_file_that_is_no_UTF8_fails_with_its_line_and_nothing_goes_in()
    {
        var curator = await SignInCuratorAsync();
        using var latin = new ByteArrayContent([.. Encoding.UTF8.GetBytes(Csv(2, "latin")), .. Encoding.Latin1.GetBytes("Größe?,A,,TechnicalIssue,Boards,,,\n")]);
        latin.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var import = (await WaitAsync(curator, await SendAsync(curator, Imports, latin))).Json;
        import.GetProperty("state").GetString().ShouldBe("failed");
        var reason = import.GetProperty("rejected").EnumerateArray().ShouldHaveSingleItem();
        (Number(reason, "line"), reason.GetProperty("code").GetString()).ShouldBe((4, KnowledgeErrorCodes.ImportEncodingInvalid));
        (await curator.GetAsync($"{Faqs}?filter=latin")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_CSV_file_is_refused_at_once()
    {
        var curator = await SignInCuratorAsync();
        (await SendAsync(curator, Imports, "{}", "application/json")).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await SendAsync(curator, Imports, "", "text/csv")).ShouldBeRefused(HttpStatusCode.BadRequest, KnowledgeErrorCodes.ImportEmpty);
        using var empty = new MultipartFormDataContent { { new StringContent("no file"), "note" } };
        (await SendAsync(curator, Imports, empty)).ShouldBeRefused(HttpStatusCode.BadRequest, KnowledgeErrorCodes.ImportEmpty);
        (await SendAsync(curator, Imports, "not a form", "multipart/form-data")).Status.ShouldBe(HttpStatusCode.BadRequest);
        using var large = new ByteArrayContent(new byte[ImportConsts.MaxBytes + 1]);
        large.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        (await SendAsync(curator, Imports, large)).ShouldBeRefused(HttpStatusCode.RequestEntityTooLarge, KnowledgeErrorCodes.ImportTooLarge);
        (await curator.GetAsync($"{Imports}/{Guid.NewGuid()}")).ShouldBeRefused(HttpStatusCode.NotFound, KnowledgeErrorCodes.ImportNotFound);
    }

    [Fact]
    public async Task An_export_is_a_file_that_can_be_imported_again()
    {
        var curator = await SignInCuratorAsync();
        await WaitAsync(curator, await SendAsync(curator, Imports, $"{Header}=1+1?,\"@cmd, \"\"so\"\"\nnext\",a|b,BillingQuestion,Boards,de,x,formula\n", "text/csv"));
        using var response = await curator.Client.GetAsync("/api/knowledge/export");
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var file = await response.Content.ReadAsStringAsync();
        file.ShouldContain("=1+1?,\"@cmd, \"\"so\"\"\nnext\",a|b,BillingQuestion,Boards,de,x,formula");

        var again = (await WaitAsync(curator, await SendAsync(curator, Imports, file, "text/csv"))).Json;
        (Number(again, "imported"), Number(again, "rejectedCount")).ShouldBe((0, 0));
        (await curator.GetAsync("/api/knowledge/export")).Text.ShouldBe(file);
    }

    private static int Number(JsonElement element, string member) => element.GetProperty(member).GetInt32();
}
