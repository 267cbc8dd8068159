using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

public sealed class VerdictTests(BotFixture fixture) : BotTest(fixture), IClassFixture<BotFixture>
{
    private const string Question = "send me the bill";

    [Fact]
    public async Task What_customers_say_about_answers_moves_the_stated_certainty_once_enough_have_spoken()
    {
        var shop = await OpenShopAsync(Bold);
        var stated = await ConfidenceAsync(shop.Tenant);
        for (var i = 0; i < Refinement.FewestVerdicts - 1; i++)
            await AskAndSayAsync(i < 4 ? OfferMeaning.Solved : OfferMeaning.NotHelpful);
        await FollowAsync();
        (await ConfidenceAsync(shop.Tenant)).ShouldBe(stated);
        var few = (await BudgetAsync(shop.Tenant)).Verdicts;
        (few.Known, few.Right, few.Needed, few.Refinement).ShouldBe((19, 4, 20, null));

        await AskAndSayAsync(OfferMeaning.NotHelpful);
        await AskAsync(await OpenShopAsync(Bold), null, Question);
        await FollowAsync();
        var moved = await ConfidenceAsync(shop.Tenant);
        moved.ShouldBeLessThan(stated - 0.005);
        var verdicts = (await BudgetAsync(shop.Tenant)).Verdicts;
        (verdicts.Answers, verdicts.Known, verdicts.Right).ShouldBe((21, 20, 4));
        var refinement = verdicts.Refinement.ShouldNotBeNull();
        refinement.Verdicts.ShouldBe(20);
        refinement.Probabilities.Single(point => point.Stated == 0.9).Refined.ShouldBeLessThan(0.9);

        // The trace keeps both, and later verdicts are compared with what the engine had stated itself.
        var ask = await AskEngineAsync(shop.Tenant);
        ask.Features["probability"].ShouldBe(stated, 1e-9);
        ask.Reasons.ShouldContain(reason => reason.StartsWith("What people said about earlier answers moves"));
        await AskAsync(await OpenShopAsync(Bold), null, Question);
        var given = await AsTenantAsync(shop.Tenant, services => services.GetRequiredService<ILearningQueries>().ListGivenAsync(1, CancellationToken.None));
        given[0].Probability.ShouldBe(stated, 1e-9);
    }

    [Fact]
    public async Task An_answer_that_staff_found_right_counts_for_it_and_its_test_expects_it()
    {
        var shop = await OpenShopAsync(Asking);
        var tenant = shop.Tenant;
        await AsTenantAsync(tenant, services => services.GetRequiredService<IThresholdsAppService>()
            .ChangeAsync(new ThresholdsDto(new ThresholdsPairDto(0, 0), []), CancellationToken.None));
        var answer = await AskAsync(shop, null, Question);
        await AskAsync(shop, answer.ConversationId, answer.Offers.Single(offer => offer.Meaning == OfferMeaning.NotHelpful).Text);
        (await GivenAsync(tenant)).ShouldHaveSingleItem().IsRight.ShouldBe(false);

        var marks = await AsTenantAsync(tenant, services => services.GetRequiredService<IWrongAnswers>().ListAsync(new PageRequest(0, 10), onlyOpen: true, CancellationToken.None));
        var mark = marks.Items.ShouldHaveSingleItem();
        (await RunTestsAsync(tenant)).Failed.ShouldHaveSingleItem().Id.ShouldBe(mark.RegressionTestId!.Value);
        var resolved = await AsTenantAsync(tenant, services => services.GetRequiredService<IWrongAnswers>().ResolveAsync(mark.Id, wasRight: true, "agent", CancellationToken.None));
        (resolved.WasRight, resolved.ResolvedBy).ShouldBe((true, "agent"));
        (await GivenAsync(tenant)).ShouldHaveSingleItem().IsRight.ShouldBe(true);
        (await RunTestsAsync(tenant)).Failed.ShouldBeEmpty();
    }

    private async Task AskAndSayAsync(OfferMeaning said)
    {
        var shop = await OpenShopAsync(Bold);
        var answer = await AskAsync(shop, null, Question);
        await AskAsync(shop, answer.ConversationId, answer.Offers.Single(offer => offer.Meaning == said).Text);
    }

    /// <summary>A day goes by.</summary>
    private async Task FollowAsync()
    {
        Clock.Advance(TimeSpan.FromDays(1));
        await ActivatorUtilities.CreateInstance<RecurringSchedule>(Services).AskAsync(CancellationToken.None);
        await Services.RunDueJobsAsync();
    }

    private async Task<double> ConfidenceAsync(TenantId tenant) => (await AskEngineAsync(tenant)).Confidence;

    private Task<AskResult> AskEngineAsync(TenantId tenant) => AsTenantAsync(tenant, services =>
        services.GetRequiredService<IAnsweringAppService>().AskAsync(new AskInput(Question, null), CancellationToken.None));

    private Task<ErrorBudgetDto> BudgetAsync(TenantId tenant) => AsTenantAsync(tenant, services => services.GetRequiredService<IErrorBudgetAppService>().GetAsync(0.1, CancellationToken.None));

    private Task<IReadOnlyList<GradedFaq>> GivenAsync(TenantId tenant) => AsTenantAsync(tenant, services => services.GetRequiredService<ILearningQueries>().ListGivenAsync(10, CancellationToken.None));

    private Task<RegressionSummaryDto> RunTestsAsync(TenantId tenant) => AsTenantAsync(tenant, services => services.GetRequiredService<IRegressionTests>().RunAsync(CancellationToken.None));
}
