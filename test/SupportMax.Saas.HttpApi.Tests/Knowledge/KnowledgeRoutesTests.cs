using System.Net;
using System.Text.Json;

namespace SupportMax.Saas.Knowledge;

public sealed class KnowledgeRoutesTests(HostFixture host) : KnowledgeRoutesTest(host), IClassFixture<HostFixture>
{
    [Fact]
    public async Task A_curator_writes_publishes_changes_archives_and_deletes_a_FAQ()
    {
        var curator = await SignInCuratorAsync();
        var created = await curator.PostAsync(Faqs, Faq("How do I add a card?"));
        created.Status.ShouldBe(HttpStatusCode.Created, created.Text);
        created.Json.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["id", "externalId", "question", "alternatives", "answer", "intent", "productArea", "language", "tags", "status", "version"]);
        var address = $"{Faqs}/{created.Json.GetProperty("id").GetGuid()}";
        (Text(created, "status"), Text(created, "intent"), created.Json.GetProperty("version").GetInt32()).ShouldBe(("draft", "TechnicalIssue", 1));

        Text((await curator.PostAsync($"{address}/publish", new { version = 1 })).Ok(), "status").ShouldBe("published");
        (await curator.PutAsync(address, Faq("How do I add cards?", version: 2))).Ok().Json.GetProperty("version").GetInt32().ShouldBe(3);
        (await curator.PutAsync(address, Faq("Too late", version: 2))).ShouldBeRefused(HttpStatusCode.Conflict, KnowledgeErrorCodes.VersionStale);
        (await curator.PostAsync($"{address}/archive", new { version = 1 })).ShouldBeRefused(HttpStatusCode.Conflict, KnowledgeErrorCodes.VersionStale);
        Text((await curator.PostAsync($"{address}/archive")).Ok(), "status").ShouldBe("archived");

        var versions = (await curator.GetAsync($"{address}/versions")).Ok();
        versions.Items.Select(version => version.GetProperty("version").GetInt32()).ShouldBe([4, 3, 2, 1]);
        versions.Texts("changedBy").ShouldAllBe(name => name == "curator");

        (await curator.DeleteAsync(address)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await curator.GetAsync(address)).ShouldBeRefused(HttpStatusCode.NotFound, KnowledgeErrorCodes.FaqNotFound);
    }

    [Fact]
    public async Task Of_two_editors_at_the_same_moment_one_is_told_that_the_version_is_stale()
    {
        var (first, second) = (await SignInCuratorAsync(), await SignInCuratorAsync());
        var address = $"{Faqs}/{(await first.PostAsync(Faqs, Faq("Two editors?"))).Ok().Json.GetProperty("id").GetGuid()}";
        var answers = await Task.WhenAll(first.PutAsync(address, Faq("First", version: 1)), second.PutAsync(address, Faq("Second", version: 1)));
        answers.Select(answer => answer.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        answers.Single(answer => answer.Status == HttpStatusCode.Conflict).ErrorCode.ShouldBe(KnowledgeErrorCodes.VersionStale);
    }

    [Fact]
    public async Task A_list_is_narrowed_sorted_and_paged()
    {
        var curator = await SignInCuratorAsync();
        foreach (var question in new[] { "Narrow one?", "Narrow two?", "Narrow three?" })
            (await curator.PostAsync(Faqs, Faq(question))).Ok();
        var page = (await curator.GetAsync($"{Faqs}?filter=NARROW&status=draft&intent=technicalissue&productArea=Boards&language=en&sorting=question desc&maxResultCount=2")).Ok();
        page.Json.GetProperty("totalCount").GetInt64().ShouldBe(3);
        page.Texts("question").ShouldBe(["Narrow two?", "Narrow three?"]);
        (await curator.GetAsync($"{Faqs}?filter=NARROW&skipCount=2&sorting=question desc")).Texts("question").ShouldBe(["Narrow one?"]);
    }

    [Theory]
    [InlineData("?status=gone", KnowledgeErrorCodes.StatusUnknown)]
    [InlineData("?intent=1", KnowledgeErrorCodes.IntentUnknown)]
    [InlineData("?maxResultCount=0", "Common:PagingInvalid")]
    [InlineData("?sorting=answer", "Common:PagingInvalid")]
    public async Task A_list_that_makes_no_sense_is_refused(string query, string code) =>
        (await (await SignInCuratorAsync()).GetAsync(Faqs + query)).ShouldBeRefused(HttpStatusCode.BadRequest, code);

    [Theory]
    [InlineData("""{"question":"Q","answer":"A","intent":"Complaint","productArea":"Boards"}""", KnowledgeErrorCodes.IntentUnknown)]
    [InlineData("""{"question":"Q","answer":"A","intent":"TechnicalIssue","productArea":"Nowhere"}""", KnowledgeErrorCodes.ProductAreaUnknown)]
    [InlineData("""{"question":"Q\u0000","answer":"A","intent":"TechnicalIssue","productArea":"Boards"}""", KnowledgeErrorCodes.TextInvalid)]
    [InlineData("""{"question":"Q","answer":"A","intent":"TechnicalIssue","productArea":"Boards","alternatives":[null,"a|b"]}""", KnowledgeErrorCodes.SeparatorReserved)]
    [InlineData("{}", KnowledgeErrorCodes.QuestionRequired)]
    [InlineData("""{"question":7}""", "Common:BodyMalformed")]
    [InlineData("{", "Common:BodyMalformed")]
    public async Task A_bad_FAQ_is_refused_with_what_to_do(string json, string code) =>
        (await SendAsync(await SignInCuratorAsync(), Faqs, json, "application/json")).ShouldBeRefused(HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task A_question_of_100_KB_is_refused()
    {
        var curator = await SignInCuratorAsync();
        (await curator.PostAsync(Faqs, Faq(new string('x', 100_000)))).ShouldBeRefused(HttpStatusCode.BadRequest, KnowledgeErrorCodes.QuestionTooLong);
    }

    [Fact]
    public async Task Nobody_reads_or_writes_without_signing_in_and_an_agent_may_not_write()
    {
        foreach (var path in new[] { Faqs, "/api/knowledge/product-areas", "/api/knowledge/export", $"/api/knowledge/imports/{Guid.NewGuid()}" })
            (await Host.OpenBrowser().GetAsync(path)).Status.ShouldBe(HttpStatusCode.Unauthorized, path);
        var agent = await Host.SignInAsync("agent", "northwind");
        (await agent.PostAsync(Faqs, Faq("Mine?"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await agent.PutAsync("/api/knowledge/product-areas", new { items = Array.Empty<object>() })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(agent, Imports, Csv(1), "text/csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_tenants_knowledge_is_not_there()
    {
        var curator = await SignInCuratorAsync();
        var id = (await curator.PostAsync(Faqs, Faq("A secret of northwind?"))).Ok().Json.GetProperty("id").GetGuid();
        var import = (await SendAsync(curator, Imports, Csv(1, "walls"), "text/csv")).Ok().Json.GetProperty("id").GetGuid();
        var stranger = await SignInCuratorAsync("harbor");

        (await stranger.GetAsync($"{Faqs}?filter=secret")).Ok().Items.ShouldBeEmpty();
        Answer[] answers =
        [
            await stranger.GetAsync($"{Faqs}/{id}"),
            await stranger.GetAsync($"{Faqs}/{id}/versions"),
            await stranger.PutAsync($"{Faqs}/{id}", Faq("Mine", version: 1)),
            await stranger.PostAsync($"{Faqs}/{id}/publish"),
            await stranger.PostAsync($"{Faqs}/{id}/archive"),
            await stranger.DeleteAsync($"{Faqs}/{id}"),
        ];
        foreach (var answer in answers)
            answer.ShouldBeRefused(HttpStatusCode.NotFound, KnowledgeErrorCodes.FaqNotFound);
        (await stranger.GetAsync($"{Imports}/{import}")).ShouldBeRefused(HttpStatusCode.NotFound, KnowledgeErrorCodes.ImportNotFound);
        (await stranger.GetAsync("/api/knowledge/export")).Ok().Text.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Product_areas_keep_their_order_and_stay_while_they_have_FAQs()
    {
        var curator = await SignInCuratorAsync("harbor");
        (await curator.PostAsync(Faqs, Faq("In use?"))).Ok();
        (await PutAreasAsync(curator, "Zebra", "Boards", "Apps")).Ok().Texts("name").ShouldBe(["Zebra", "Boards", "Apps"]);
        (await PutAreasAsync(curator, "Zebra")).ShouldBeRefused(HttpStatusCode.Conflict, KnowledgeErrorCodes.ProductAreaInUse);
        (await PutAreasAsync(curator, "Boards", "boards")).ShouldBeRefused(HttpStatusCode.BadRequest, KnowledgeErrorCodes.ProductAreasInvalid);
        (await curator.GetAsync("/api/knowledge/product-areas")).Texts("name").ShouldBe(["Zebra", "Boards", "Apps"]);
    }

    private static object Faq(string question, int? version = null) => new
    {
        question,
        answer = "Like **so**.",
        alternatives = new[] { question + " please" },
        intent = "TechnicalIssue",
        productArea = "Boards",
        language = "en",
        tags = new[] { "start" },
        version = version ?? 0,
    };

    private static string? Text(Answer answer, string member) => answer.Json.GetProperty(member) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
