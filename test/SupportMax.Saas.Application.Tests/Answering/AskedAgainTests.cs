using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

public sealed class AskedAgainTests(BotFixture fixture) : BotTest(fixture), IClassFixture<BotFixture>
{
    [Fact]
    public async Task A_marked_follow_up_is_tested_after_what_was_said_before_it()
    {
        var shop = await OpenShopAsync(Bold);
        var first = await AskAsync(shop, null, "How do I turn on dark mode in the browser?");
        var answer = await AskAsync(shop, first.ConversationId, "and in the mobile app?");
        await MarkAsync(shop, answer, "dark-mobile");
        // What came later belongs to another question.
        await AskAsync(shop, first.ConversationId, "where do I find my invoices");

        var test = (await ListTestsAsync(shop.Tenant)).Single(one => one.ConversationId == first.ConversationId);
        test.Question.ShouldBe("and in the mobile app?");
        test.Context.ShouldBe(["How do I turn on dark mode in the browser?"]);
        var stated = (await TraceAsync(shop, answer)).Facts.Confidence;
        (await RunAsync(shop.Tenant)).Failed.ShouldNotContain(one => one.Id == test.Id);
        var ran = (await ListTestsAsync(shop.Tenant)).Single(one => one.Id == test.Id).LastRun!;
        ran.IsPassed.ShouldBeTrue();
        ran.Outcome.Faq!.Question.ShouldBe("How do I turn on dark mode in the mobile app?");
        ran.Outcome.Confidence.ShouldBe(stated, 1e-9);
    }

    [Fact]
    public async Task Past_follow_ups_are_asked_again_after_what_was_said_before_them()
    {
        var shop = await OpenShopAsync(Bold);
        var other = await OpenShopAsync(Bold);
        var earlier = await AskAsync(other, null, "How do I turn on dark mode in the browser?");
        await AskAsync(other, earlier.ConversationId, "and in the mobile app?");
        var marked = await AskAsync(shop, null, "and in the mobile app please?");
        var mark = await MarkAsync(shop, marked, null);
        var similar = await AsTenantAsync(shop.Tenant, services => services.GetRequiredService<IWrongAnswers>().FindSimilarAsync(mark.Id, CancellationToken.None));
        var past = similar.Items.Single(item => item.Question == "and in the mobile app?");
        past.Now.Faq!.Id.ShouldBe(past.Then.Faq!.Id);
        past.Now.Confidence.ShouldBe(past.Then.Confidence, 1e-9);
        past.IsChanged.ShouldBeFalse();
    }

    [Fact]
    public async Task A_marked_message_of_several_questions_is_tested_question_by_question()
    {
        var shop = await OpenShopAsync(Bold);
        var answer = await AskAsync(shop, null, "Where do I find my invoices? And how do I turn on dark mode in the mobile app?");
        foreach (var expected in new[] { "invoices", "dark-mobile" })
        {
            var mark = await MarkAsync(shop, answer, expected);
            (await RunAsync(shop.Tenant)).Failed.ShouldNotContain(one => one.Id == mark.RegressionTestId);
        }

        var other = await MarkAsync(shop, answer, "guests");
        (await RunAsync(shop.Tenant)).Failed.ShouldContain(one => one.Id == other.RegressionTestId);
    }

    private Task<WrongAnswerDto> MarkAsync(Shop shop, Message answer, string? rightFaq) => AsTenantAsync(shop.Tenant, async services =>
    {
        var faqs = await services.GetRequiredService<IFaqRepository>().ListPublishedAsync(CancellationToken.None);
        var right = rightFaq is null ? null : faqs.Single(faq => faq.ExternalId == rightFaq);
        return await services.GetRequiredService<IWrongAnswers>().MarkAsync(answer.ConversationId, answer.Id, new WrongAnswerInput(right?.Id, null), "agent", CancellationToken.None);
    });

    private Task<RegressionSummaryDto> RunAsync(TenantId tenant) => AsTenantAsync(tenant, services => services.GetRequiredService<IRegressionTests>().RunAsync(CancellationToken.None));

    private Task<IReadOnlyList<RegressionTestDto>> ListTestsAsync(TenantId tenant) => AsTenantAsync(tenant, async services =>
        (await services.GetRequiredService<IRegressionTests>().ListAsync(new PageRequest(0, 100), CancellationToken.None)).Items);

    private Task<DecisionTrace> TraceAsync(Shop shop, Message answer) => AsTenantAsync(shop.Tenant, async services =>
        (await services.GetRequiredService<IConversationRepository>().ListTracesAsync(answer.ConversationId, CancellationToken.None)).Single(trace => trace.MessageId == answer.Id));
}
