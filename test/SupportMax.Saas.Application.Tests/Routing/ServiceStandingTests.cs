using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Metrics;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

/// <summary>Promises that are near their end or broken: the lists, the supervisor's view and the dashboard say the same.</summary>
public sealed class ServiceStandingTests(BotFixture fixture) : DeskTest(fixture), IClassFixture<BotFixture>
{
    private static readonly DeskSettingsDto s_promises = new() { ServiceLevels = [new ServiceLevelDto(TicketPriority.P3, 10, 60)], WarnAtPercent = 80 };

    [Fact]
    public async Task Lists_overview_and_dashboard_agree_at_every_moment()
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, s_promises);
        var ada = await HireAsync(tenant);
        var (_, late) = await CallPersonAsync(tenant);
        Clock.Advance(TimeSpan.FromMinutes(3));
        var (visitor, near) = await CallPersonAsync(tenant);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await CallPersonAsync(tenant);
        await ShouldAgreeAsync(tenant, atRisk: [], breached: []);

        Clock.Advance(TimeSpan.FromMinutes(4));
        await ShouldAgreeAsync(tenant, atRisk: [late], breached: []);
        Clock.Advance(TimeSpan.FromMinutes(3));
        await ShouldAgreeAsync(tenant, atRisk: [near], breached: [late]);

        // Answered in time, it is at risk no longer; the warning stays in the period's numbers.
        await ReplyAsync(tenant, near, ada);
        await ShouldAgreeAsync(tenant, atRisk: [], breached: [late]);
        (await SummaryAsync(tenant)).ServiceLevels.ShouldBe(
            new ServiceLevelCounts { Warned = 2, Breached = 1, FirstResponseBreached = 1, ResolutionBreached = 0, AtRiskNow = 0, BreachedNow = 1 });

        (await CountedAsync(tenant, CountedOutcome.Warned)).ShouldBe([near, late], ignoreOrder: true);
        (await CountedAsync(tenant, CountedOutcome.Breached)).ShouldBe([late]);
        (await CountedAsync(tenant, CountedOutcome.FirstResponseBreached)).ShouldBe([late]);
        (await CountedAsync(tenant, CountedOutcome.ResolutionBreached)).ShouldBeEmpty();

        // The promise of an end counts the time in which the customer waits.
        await WriteAsync(tenant, visitor, near, "and then?");
        Clock.Advance(TimeSpan.FromMinutes(41));
        await ShouldAgreeAsync(tenant, atRisk: [near], breached: [late, .. await BreachedBesideAsync(tenant, late)]);
        await AsTenantAsync(tenant, services => services.GetRequiredService<IInboxAppService>().ResolveAsync(near, ada, CancellationToken.None));
        (await IdsAsync(tenant, InboxView.AtRisk)).ShouldBeEmpty();
    }

    private async Task ShouldAgreeAsync(TenantId tenant, Guid[] atRisk, Guid[] breached)
    {
        await SweepAsync(tenant);
        (await IdsAsync(tenant, InboxView.AtRisk)).ShouldBe(atRisk, ignoreOrder: true);
        (await IdsAsync(tenant, InboxView.Breached)).ShouldBe(breached, ignoreOrder: true);
        var overview = await AsTenantAsync(tenant, services => services.GetRequiredService<IRoutingAppService>().GetOverviewAsync(CancellationToken.None));
        (overview.AtRisk, overview.Breached).ShouldBe((atRisk.Length, breached.Length));
        var levels = (await SummaryAsync(tenant)).ServiceLevels;
        (levels.AtRiskNow, levels.BreachedNow).ShouldBe((atRisk.Length, breached.Length));
    }

    private async Task<IEnumerable<Guid>> BreachedBesideAsync(TenantId tenant, Guid known)
    {
        await SweepAsync(tenant);
        return (await IdsAsync(tenant, InboxView.Breached)).Where(id => id != known);
    }

    private Task<List<Guid>> IdsAsync(TenantId tenant, InboxView view) => AsTenantAsync(tenant, async services =>
        (await services.GetRequiredService<IInboxAppService>().ListAsync(new InboxFilter(new PageRequest(0, 100), null, view), CancellationToken.None)).Items.Select(item => item.Id).ToList());

    private Task<List<Guid>> CountedAsync(TenantId tenant, CountedOutcome outcome) => AsTenantAsync(tenant, async services =>
    {
        var period = new MetricsPeriod(Clock.GetUtcNow().AddDays(-1), Clock.GetUtcNow().AddDays(1));
        var counted = await services.GetRequiredService<IMetricsAppService>().ListConversationsAsync(new CountedFilter(new PageRequest(0, 100), period, outcome, null, null, null), CancellationToken.None);
        return counted.Items.Select(item => item.Id).ToList();
    });

    private Task<MetricsSummary> SummaryAsync(TenantId tenant) => AsTenantAsync(tenant, services => services.GetRequiredService<IMetricsAppService>()
        .SummarizeAsync(new MetricsPeriod(Clock.GetUtcNow().AddDays(-1), Clock.GetUtcNow().AddDays(1)), CancellationToken.None));
}
