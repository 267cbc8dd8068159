namespace SupportMax.Saas.Knowledge;

public sealed class FaqCatalogTests(KnowledgeFixture fixture) : KnowledgeTest(fixture), IClassFixture<KnowledgeFixture>
{
    [Theory]
    [InlineData("INVOICE", "1")]
    [InlineData("invoice pdf", "1")]
    [InlineData("pdf invoice", "1")]
    [InlineData("über", "2")]
    [InlineData("ÜBER", "2")]
    [InlineData("card", "1,2")]
    [InlineData("card board", "2")]
    [InlineData("urgent", "3")]
    [InlineData("100%", "3")]
    [InlineData("0%_", "")]
    [InlineData("nul\0l", "")]
    [InlineData("   ", "1,2,3")]
    public async Task Words_are_found_in_question_phrasings_answer_and_tags(string filter, string expected)
    {
        var tenant = await CreateCompanyAsync();
        await CreateAsync(tenant, Input("Where is my invoice?") with { ExternalId = "1", Answer = "Download the PDF, paid by card." });
        await CreateAsync(tenant, Input("How do I move it?") with { ExternalId = "2", Alternatives = ["Übertragen der card", "another board"] });
        await CreateAsync(tenant, Input("Why is it at 100%?") with { ExternalId = "3", Tags = ["Urgent"] });
        var found = await ListAsync(tenant, new FaqListRequest(Filter: filter, Sorting: "externalId"));
        string.Join(',', found.Items.Select(faq => faq.ExternalId)).ShouldBe(expected);
        found.TotalCount.ShouldBe(found.Items.Count);
    }

    [Fact]
    public async Task Every_condition_narrows_the_list()
    {
        var tenant = await CreateCompanyAsync();
        await CreateAsync(tenant, Input("A") with { ExternalId = "1", Intent = "billingquestion", ProductArea = "Billing" });
        await CreateAsync(tenant, Input("B") with { ExternalId = "2", Language = "DE" });
        var published = await CreateAsync(tenant, Input("C") with { ExternalId = "3" });
        await UseAsync<IFaqPublishing, FaqDto>(tenant, publishing => publishing.PublishAsync(published.Id, null, "bob", CancellationToken.None));

        (await IdsAsync(tenant, new FaqListRequest(Intent: "BillingQuestion"))).ShouldBe("1");
        (await IdsAsync(tenant, new FaqListRequest(ProductArea: "Boards", Sorting: "question desc"))).ShouldBe("3,2");
        (await IdsAsync(tenant, new FaqListRequest(Language: "de"))).ShouldBe("2");
        (await IdsAsync(tenant, new FaqListRequest(Status: "published"))).ShouldBe("3");
        (await IdsAsync(tenant, new FaqListRequest(Status: "draft", Intent: "TechnicalIssue", Filter: "b"))).ShouldBe("2");
        (await IdsAsync(tenant, new FaqListRequest(Status: "archived"))).ShouldBe("");
        (await RefusalAsync(() => ListAsync(tenant, new FaqListRequest(Intent: "7")))).Code.ShouldBe(KnowledgeErrorCodes.IntentUnknown);
        (await RefusalAsync(() => ListAsync(tenant, new FaqListRequest(Status: "gone")))).Code.ShouldBe(KnowledgeErrorCodes.StatusUnknown);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_overlap_by_every_column()
    {
        var tenant = await CreateTenantAsync();
        await ImportAsync(tenant, Header + Rows(25));
        foreach (var column in new[] { "question", "intent", "productArea desc", "language", "status", "version desc", "externalId", "changedAt desc" })
        {
            var seen = new List<Guid>();
            for (var skip = 0; skip < 25; skip += 10)
                seen.AddRange((await ListAsync(tenant, new FaqListRequest(skip, 10, column))).Items.Select(faq => faq.Id));
            seen.Distinct().Count().ShouldBe(25, column);
        }
    }

    private async Task<string> IdsAsync(Tenants.TenantId tenant, FaqListRequest request) =>
        string.Join(',', (await ListAsync(tenant, request)).Items.Select(faq => faq.ExternalId));
}
