using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

public sealed class FaqEditingTests(KnowledgeFixture fixture) : KnowledgeTest(fixture), IClassFixture<KnowledgeFixture>
{
    [Fact]
    public async Task A_new_FAQ_is_a_draft_in_the_area_as_the_list_writes_it_and_the_answer_engine_hears_of_it()
    {
        var tenant = await CreateCompanyAsync();
        var faq = await CreateAsync(tenant);
        (faq.Status, faq.Version, faq.ProductArea, faq.Language).ShouldBe((FaqStatus.Draft, 1, "Boards", "en"));
        var found = await UseAsync<IFaqCatalog, FaqDto>(tenant, catalog => catalog.GetAsync(faq.Id, CancellationToken.None));
        JsonSerializer.Serialize(found).ShouldBe(JsonSerializer.Serialize(faq));
        Indexes.Changes(tenant).ShouldBe(1);
    }

    [Fact]
    public async Task Every_change_leaves_a_version_with_who_made_it()
    {
        var tenant = await CreateCompanyAsync();
        var id = (await CreateAsync(tenant)).Id;
        await UseAsync<IFaqPublishing, FaqDto>(tenant, publishing => publishing.PublishAsync(id, 1, "bob", CancellationToken.None));
        await UseAsync<IFaqPublishing, FaqDto>(tenant, publishing => publishing.PublishAsync(id, null, "bob", CancellationToken.None));
        var edited = await UpdateAsync(tenant, id, Input("What now?", 2), "cem");
        (edited.Status, edited.Version).ShouldBe((FaqStatus.Published, 3));
        await UseAsync<IFaqPublishing, FaqDto>(tenant, publishing => publishing.ArchiveAsync(id, null, "bob", CancellationToken.None));

        var versions = await UseAsync<IFaqCatalog, ListResult<FaqVersionDto>>(tenant, catalog => catalog.ListVersionsAsync(id, CancellationToken.None));
        versions.Items.Select(version => (version.Version, version.Status, version.Question, version.ChangedBy)).ShouldBe(
            [(4, FaqStatus.Archived, "What now?", "bob"), (3, FaqStatus.Published, "What now?", "cem"), (2, FaqStatus.Published, "How?", "bob"), (1, FaqStatus.Draft, "How?", "ann")]);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_that_the_version_is_stale()
    {
        var tenant = await CreateCompanyAsync();
        var id = (await CreateAsync(tenant)).Id;
        await UpdateAsync(tenant, id, Input("First", 1));
        (await RefusalAsync(() => UpdateAsync(tenant, id, Input("Second", 1)))).ShouldBe((KnowledgeErrorCodes.VersionStale, ErrorKind.Conflict));
        (await RefusalAsync(() => UseAsync<IFaqPublishing, FaqDto>(tenant, publishing => publishing.PublishAsync(id, 1, "bob", CancellationToken.None))))
            .ShouldBe((KnowledgeErrorCodes.VersionStale, ErrorKind.Conflict));
        (await ListAsync(tenant)).Items.ShouldHaveSingleItem().Question.ShouldBe("First");
    }

    [Fact]
    public async Task Of_many_editors_at_the_same_moment_one_wins_and_the_others_are_told()
    {
        var tenant = await CreateCompanyAsync();
        var id = (await CreateAsync(tenant)).Id;
        var attempts = await Task.WhenAll(Enumerable.Range(0, 8).Select(async editor =>
        {
            try
            {
                await UpdateAsync(tenant, id, Input($"Editor {editor}", 1));
                return "won";
            }
            catch (BusinessException refusal)
            {
                return refusal.Code;
            }
        }));
        attempts.Order().ShouldBe([.. Enumerable.Repeat(KnowledgeErrorCodes.VersionStale, 7), "won"]);
        (await ListAsync(tenant)).Items.ShouldHaveSingleItem().Version.ShouldBe(2);
    }

    [Fact]
    public async Task An_external_id_belongs_to_one_FAQ_and_stays_when_an_edit_does_not_name_it()
    {
        var tenant = await CreateCompanyAsync();
        var first = await CreateAsync(tenant, Input() with { ExternalId = "a" });
        (await RefusalAsync(() => CreateAsync(tenant, Input() with { ExternalId = "a" }))).ShouldBe((KnowledgeErrorCodes.ExternalIdTaken, ErrorKind.Conflict));
        (await UpdateAsync(tenant, first.Id, Input(version: 1))).ExternalId.ShouldBe("a");
        (await UpdateAsync(tenant, first.Id, Input(version: 2) with { ExternalId = "" })).ExternalId.ShouldBeNull();
        (await CreateAsync(await CreateCompanyAsync(), Input() with { ExternalId = "a" })).ExternalId.ShouldBe("a");
    }

    [Theory]
    [InlineData("question", KnowledgeErrorCodes.QuestionRequired)]
    [InlineData("answer", KnowledgeErrorCodes.AnswerRequired)]
    [InlineData("intent", KnowledgeErrorCodes.IntentUnknown)]
    [InlineData("productArea", KnowledgeErrorCodes.ProductAreaUnknown)]
    [InlineData("language", KnowledgeErrorCodes.LanguageInvalid)]
    [InlineData("alternatives", KnowledgeErrorCodes.SeparatorReserved)]
    [InlineData("tags", KnowledgeErrorCodes.SeparatorReserved)]
    [InlineData("nothing", KnowledgeErrorCodes.QuestionRequired)]
    public async Task What_breaks_a_rule_is_refused_and_changes_nothing(string field, string code)
    {
        var tenant = await CreateCompanyAsync();
        FaqInput input = field switch
        {
            "question" => Input() with { Question = " " },
            "answer" => Input() with { Answer = null },
            "intent" => Input() with { Intent = "0" },
            "productArea" => Input() with { ProductArea = "Nowhere" },
            "language" => Input() with { Language = "deutsch" },
            "alternatives" => Input() with { Alternatives = ["a|b", null] },
            "tags" => Input() with { Tags = ["a|b"] },
            _ => new FaqInput(),
        };
        (await RefusalAsync(() => CreateAsync(tenant, input))).ShouldBe((code, ErrorKind.BadInput));
        (await ListAsync(tenant)).TotalCount.ShouldBe(0);
        Indexes.Changes(tenant).ShouldBe(0);
    }

    [Fact]
    public async Task A_deleted_FAQ_is_gone_with_its_versions()
    {
        var tenant = await CreateCompanyAsync();
        var id = (await CreateAsync(tenant)).Id;
        await AsTenantAsync(tenant, services => services.GetRequiredService<IFaqEditing>().DeleteAsync(id, CancellationToken.None));
        (await RefusalAsync(() => UseAsync<IFaqCatalog, FaqDto>(tenant, catalog => catalog.GetAsync(id, CancellationToken.None)))).Kind.ShouldBe(ErrorKind.NotFound);
        (await RefusalAsync(() => UseAsync<IFaqCatalog, ListResult<FaqVersionDto>>(tenant, catalog => catalog.ListVersionsAsync(id, CancellationToken.None))))
            .Kind.ShouldBe(ErrorKind.NotFound);
        Indexes.Changes(tenant).ShouldBe(2);
    }

    [Fact]
    public async Task Another_tenants_FAQ_can_neither_be_seen_nor_changed()
    {
        var id = (await CreateAsync(await CreateCompanyAsync())).Id;
        var stranger = await CreateCompanyAsync();
        (await ListAsync(stranger)).TotalCount.ShouldBe(0);
        (await RefusalAsync(() => UpdateAsync(stranger, id, Input(version: 1)))).Code.ShouldBe(KnowledgeErrorCodes.FaqNotFound);
        (await RefusalAsync(() => UseAsync<IFaqPublishing, FaqDto>(stranger, publishing => publishing.PublishAsync(id, null, "bob", CancellationToken.None))))
            .Code.ShouldBe(KnowledgeErrorCodes.FaqNotFound);
    }

    private Task<FaqDto> UpdateAsync(Tenants.TenantId tenant, Guid id, FaqUpdateInput input, string editor = "ann") =>
        UseAsync<IFaqEditing, FaqDto>(tenant, editing => editing.UpdateAsync(id, input, editor, CancellationToken.None));
}
