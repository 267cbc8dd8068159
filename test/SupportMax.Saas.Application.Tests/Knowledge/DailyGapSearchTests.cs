using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Answering;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

public sealed class DailyGapSearchTests(BotFixture fixture) : BotTest(fixture), IClassFixture<BotFixture>
{
    [Fact]
    public async Task Once_a_day_what_nobody_answered_becomes_gaps_with_their_trend_and_a_FAQ_to_draft()
    {
        var schedule = ActivatorUtilities.CreateInstance<RecurringSchedule>(Services);
        var tenant = (await OpenShopAsync(Shy)).Tenant;
        foreach (var question in new[] { "Do you ship parcels to Greenland?", "do you ship a parcel to greenland", "can you ship parcels to Greenland" })
            await AskAsync(await OpenShopAsync(Shy), null, question);

        await schedule.AskAsync(CancellationToken.None);
        await schedule.AskAsync(CancellationToken.None);
        await Services.RunDueJobsAsync();
        var gap = (await ListAsync(tenant)).ShouldHaveSingleItem();
        (gap.Count, gap.LastWeek, gap.WeekBefore, gap.Trend).ShouldBe((3, 3, 0, GapTrend.Rising));
        gap.Draft.ShouldNotBeNull().Question.ShouldBe(gap.Question);
        gap.Draft.Alternatives!.Count.ShouldBe(2);
        (await SearchesAsync(tenant)).ShouldBe(1);

        Clock.Advance(TimeSpan.FromDays(8));
        await AskAsync(await OpenShopAsync(Shy), null, "do you ship parcels to Greenland or not");
        await schedule.AskAsync(CancellationToken.None);
        await Services.RunDueJobsAsync();
        var later = (await ListAsync(tenant)).ShouldHaveSingleItem();
        (later.Id, later.Count, later.LastWeek, later.WeekBefore, later.Trend).ShouldBe((gap.Id, 4, 1, 3, GapTrend.Falling));

        var draft = await AsTenantAsync(tenant, services => services.GetRequiredService<IKnowledgeGaps>().DraftAsync(gap.Id, "curator", CancellationToken.None));
        (draft.Question, draft.Status).ShouldBe((later.Draft!.Question, FaqStatus.Draft));
        var closed = (await ListAsync(tenant)).ShouldHaveSingleItem();
        (closed.State, closed.Draft).ShouldBe((GapState.Drafted, null));

        // What a person has searched for since need not be searched for again.
        Clock.Advance(TimeSpan.FromDays(1));
        await AsTenantAsync(tenant, services => services.GetRequiredService<IKnowledgeGaps>().RefreshAsync("curator", CancellationToken.None));
        await schedule.AskAsync(CancellationToken.None);
        (await SearchesAsync(tenant)).ShouldBe(3);
    }

    private Task<IReadOnlyList<GapDto>> ListAsync(TenantId tenant) => AsTenantAsync(tenant, async services =>
        (await services.GetRequiredService<IKnowledgeGaps>().ListAsync(new PageRequest(0, 100), null, CancellationToken.None)).Items);

    private Task<long> SearchesAsync(TenantId tenant) => AsTenantAsync(tenant, async services =>
        (await services.GetRequiredService<IAnsweringRunRepository>().ListAsync(AnsweringRunKind.Gaps, 0, 10, CancellationToken.None)).Count);
}
