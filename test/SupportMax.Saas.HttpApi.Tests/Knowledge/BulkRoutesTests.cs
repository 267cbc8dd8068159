using System.Net;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

public sealed class BulkRoutesTests(HostFixture host) : KnowledgeRoutesTest(host), IClassFixture<HostFixture>
{
    private const string Bulk = Faqs + "/bulk";

    [Fact]
    public async Task Many_are_published_moved_archived_and_deleted_at_once_each_with_its_version()
    {
        var curator = await SignInCuratorAsync();
        (await PutAreasAsync(curator, "Boards", "Billing")).Ok();
        var ids = new[] { await AddAsync(curator, "one"), await AddAsync(curator, "two"), await AddAsync(curator, "three") };
        (await curator.PostAsync($"{Faqs}/{ids[0]}/publish", new { })).Ok();

        await ShouldChangeAsync("Publish", changed: 2, unchanged: 1);
        await ShouldChangeAsync("Move", changed: 3, unchanged: 0, productArea: "billing");
        await ShouldChangeAsync("Archive", changed: 3, unchanged: 0);
        foreach (var id in ids)
        {
            var faq = (await curator.GetAsync($"{Faqs}/{id}")).Ok().Json;
            (faq.GetProperty("status").GetString(), faq.GetProperty("productArea").GetString(), faq.GetProperty("version").GetInt32()).ShouldBe(("archived", "Billing", 4));
            (await curator.GetAsync($"{Faqs}/{id}/versions")).Items.Count.ShouldBe(4);
        }

        await ShouldChangeAsync("Delete", changed: 3, unchanged: 0);
        (await curator.GetAsync($"{Faqs}/{ids[1]}")).Status.ShouldBe(HttpStatusCode.NotFound);

        async Task ShouldChangeAsync(string action, int changed, int unchanged, string? productArea = null)
        {
            var result = (await curator.PostAsync(Bulk, new { action, ids, productArea })).Ok().Json;
            (result.GetProperty("changed").GetInt32(), result.GetProperty("unchanged").GetInt32()).ShouldBe((changed, unchanged), action);
        }
    }

    [Fact]
    public async Task One_that_is_not_there_keeps_all_of_them_as_they_are()
    {
        var curator = await SignInCuratorAsync();
        var id = await AddAsync(curator, "kept");
        (await curator.PostAsync(Bulk, new { action = "Publish", ids = new[] { id, Guid.NewGuid() } })).ShouldBeRefused(HttpStatusCode.NotFound, KnowledgeErrorCodes.FaqNotFound);
        (await curator.PostAsync(Bulk, new { action = "Move", ids = new[] { id }, productArea = "Nowhere" })).ShouldBeRefused(HttpStatusCode.BadRequest, KnowledgeErrorCodes.ProductAreaUnknown);
        (await curator.PostAsync(Bulk, new { action = "Publish", ids = Array.Empty<Guid>() })).ShouldBeRefused(HttpStatusCode.BadRequest, KnowledgeErrorCodes.BulkInvalid);
        (await curator.PostAsync(Bulk, new { ids = new[] { id } })).ShouldBeRefused(HttpStatusCode.BadRequest, KnowledgeErrorCodes.BulkInvalid);
        (await curator.GetAsync($"{Faqs}/{id}")).Ok().Json.GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("Publish")]
    [InlineData("Delete")]
    public async Task An_agent_only_reads(string action)
    {
        var id = await AddAsync(await SignInCuratorAsync(), "read only");
        var agent = await Host.SignInAsync("agent", "northwind");
        (await agent.PostAsync(Bulk, new { action, ids = new[] { id } })).ShouldBeRefused(HttpStatusCode.Forbidden, CommonErrorCodes.PermissionRequired);
    }

    private static async Task<Guid> AddAsync(Browser curator, string question) =>
        (await curator.PostAsync(Faqs, new { question, answer = "Yes.", intent = "GeneralInquiry", productArea = "Boards", language = "en" })).Ok().Json.GetProperty("id").GetGuid();
}
