using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

public sealed class ErrorBudgetTests(ChatFixture host) : IClassFixture<ChatFixture>
{
    [Fact]
    public async Task A_budget_sets_the_thresholds_and_shows_the_examples_behind_them()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        await UntilTrainedAsync(host.Northwind);
        var set = (await admin.PutAsync("/api/answering/error-budget", new { maxWrongShare = 0.1 })).Ok().Json;
        set.GetProperty("maxWrongShare").GetDouble().ShouldBe(0.1);
        set.GetProperty("automatic").GetBoolean().ShouldBeFalse();
        set.GetProperty("isTrained").GetBoolean().ShouldBeTrue();
        set.GetProperty("default").GetProperty("examples").GetDouble().ShouldBeGreaterThan(20);

        var thresholds = (await admin.GetAsync("/api/answering/thresholds")).Ok().Json.GetProperty("default");
        thresholds.GetProperty("answer").GetDouble().ShouldBe(set.GetProperty("default").GetProperty("answer").GetDouble());
        var curve = set.GetProperty("curve").EnumerateArray().ToList();
        curve.Count.ShouldBe(21);
        curve[0].GetProperty("answeredShare").GetDouble().ShouldBe(1, 1e-9);
        curve.Select(point => point.GetProperty("answered").GetDouble()).ShouldBeInOrder(SortDirection.Descending);
        curve.ShouldAllBe(point => point.GetProperty("wrong").GetDouble() <= point.GetProperty("answered").GetDouble() + 1e-9);
    }

    [Fact]
    public async Task A_smaller_budget_never_answers_from_a_lower_probability_on()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        await UntilTrainedAsync(host.Northwind);
        var answers = new List<double>();
        foreach (var share in new[] { 0.4, 0.2, 0.1, 0.05, 0.01 })
            answers.Add((await admin.GetAsync($"/api/answering/error-budget?maxWrongShare={share}")).Ok().Json.GetProperty("default").GetProperty("answer").GetDouble());
        answers.ShouldBeInOrder();
        answers[^1].ShouldBeGreaterThan(answers[0]);
    }

    [Fact]
    public async Task An_automatic_budget_follows_changed_knowledge_until_a_person_sets_the_thresholds()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        await UntilTrainedAsync(host.Harbor);
        (await admin.PutAsync("/api/answering/error-budget", new { maxWrongShare = 0.2, automatic = true })).Ok();
        (await SettingAsync(admin)).ShouldBe((0.2, true));
        var before = await ChosenForAsync();
        var faq = new { question = "Do you ship to islands?", answer = "Yes.", alternatives = new[] { "shipping to an island" }, intent = "GeneralInquiry", productArea = "Billing" };
        var id = (await admin.PostAsync("/api/knowledge/faqs", faq)).Ok().Json.GetProperty("id").GetString();
        (await admin.PostAsync($"/api/knowledge/faqs/{id}/publish")).Ok();
        await UntilTrainedAsync(host.Harbor);
        while (await ChosenForAsync() == before)
            await Task.Delay(20);
        (await admin.GetAsync("/api/answering/error-budget")).Ok().Json.GetProperty("automatic").GetBoolean().ShouldBeTrue();

        (await admin.PutAsync("/api/answering/thresholds", new { @default = new { answer = 0.7, clarify = 0.2 }, overrides = Array.Empty<object>() })).Ok();
        var byHand = (await admin.GetAsync("/api/answering/error-budget")).Ok().Json;
        byHand.GetProperty("maxWrongShare").ValueKind.ShouldBe(JsonValueKind.Null);
        byHand.GetProperty("automatic").GetBoolean().ShouldBeFalse();
        (await SettingAsync(admin)).ShouldBe((null, false));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-0.1)]
    [InlineData(0.6)]
    [InlineData(null)]
    public async Task A_budget_that_is_none_is_refused(double? maxWrongShare)
    {
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.PutAsync("/api/answering/error-budget", new { maxWrongShare })).ShouldBeRefused(HttpStatusCode.BadRequest, AnsweringErrorCodes.ErrorBudgetInvalid);
        if (maxWrongShare is not null)
            (await admin.GetAsync($"/api/answering/error-budget?maxWrongShare={maxWrongShare}")).ShouldBeRefused(HttpStatusCode.BadRequest, AnsweringErrorCodes.ErrorBudgetInvalid);
    }

    [Fact]
    public async Task Who_may_not_change_thresholds_sees_the_budget_and_cannot_change_it()
    {
        var agent = await host.SignInAsync("agent", "northwind");
        (await agent.GetAsync("/api/answering/error-budget")).Ok();
        (await agent.GetAsync("/api/answering/error-budget/setting")).Ok();
        (await agent.PutAsync("/api/answering/error-budget", new { maxWrongShare = 0.1 })).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<(double? MaxWrongShare, bool Automatic)> SettingAsync(Browser browser)
    {
        var setting = (await browser.GetAsync("/api/answering/error-budget/setting")).Ok().Json;
        var share = setting.GetProperty("maxWrongShare");
        return (share.ValueKind == JsonValueKind.Null ? null : share.GetDouble(), setting.GetProperty("automatic").GetBoolean());
    }

    private async Task<string?> ChosenForAsync()
    {
        await using var owner = await host.Database.OpenAsOwnerAsync();
        return (await owner.QueryAsync<string>($"select budget ->> 'knowledgeRevision' from answering_settings where tenant_id = '{host.Harbor}'"))[0];
    }

    private async Task UntilTrainedAsync(TenantId tenant)
    {
        var indexes = host.Services.GetRequiredService<IKnowledgeIndexes>();
        while (!(await indexes.GetAsync(tenant, CancellationToken.None)).Index.IsTrained)
            await Task.Delay(10);
    }
}
