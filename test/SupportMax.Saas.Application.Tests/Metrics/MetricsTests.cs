using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Metrics;

/// <summary>A scripted week, every number of which can be checked by hand.</summary>
public sealed class MetricsTests(BotFixture fixture) : DatabaseTest(fixture), IClassFixture<BotFixture>
{
    private static readonly DateTimeOffset s_monday = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly MetricsPeriod s_week = new(s_monday, s_monday.AddDays(7));

    [Fact]
    public async Task Every_number_of_the_summary_is_the_one_counted_by_hand()
    {
        var tenant = await ScriptAsync();
        var summary = await SummarizeAsync(tenant, s_week);

        (summary.Conversations, summary.Automated, summary.Escalated, summary.Open).ShouldBe((6, 3, 2, 1));
        summary.AutomationRate.ShouldBe(0.5);
        (summary.Confirmed, summary.Assumed, summary.Recontacted).ShouldBe((1, 2, 1));
        summary.Csat.ShouldBe(new CustomerSatisfaction(3.5, 2));
        // First responses after 1, 1, 1, 1, 2 and 5 seconds.
        summary.FirstResponseSeconds.P50!.Value.ShouldBe(1, 1e-6);
        summary.FirstResponseSeconds.P90!.Value.ShouldBe(3.5, 1e-6);
        // Settled after 60, 1, 30 (the answer after coming back) and 3600 seconds; the other two are not.
        summary.ResolutionSeconds.P50!.Value.ShouldBe(45, 1e-6);
        summary.ResolutionSeconds.P90!.Value.ShouldBe(60 + (0.7 * (3600 - 60)), 1e-6);
        summary.ByIntent.ShouldBe([new("BillingQuestion", 4, 3, 0), new("TechnicalIssue", 1, 0, 1), new("Unknown", 1, 0, 1)]);
        summary.ByProductArea.ShouldBe([new("Billing", 4, 3, 0), new("Automations", 1, 0, 1), new("Unknown", 1, 0, 1)]);
        summary.ByChannel.ShouldBe([new("web", 5, 2, 2), new("email", 1, 1, 0)]);
    }

    [Theory]
    [InlineData(MetricsInterval.Hour, 168)]
    [InlineData(MetricsInterval.Day, 7)]
    [InlineData(MetricsInterval.Week, 1)]
    public async Task Cards_tables_and_series_add_up_to_the_same(MetricsInterval interval, int steps)
    {
        var tenant = await ScriptAsync();
        var summary = await SummarizeAsync(tenant, s_week);
        var series = await SeriesAsync(tenant, s_week, interval);
        series.Count.ShouldBe(steps);
        (series.Sum(point => point.Conversations), series.Sum(point => point.Automated), series.Sum(point => point.Escalated))
            .ShouldBe((summary.Conversations, summary.Automated, summary.Escalated));
        foreach (var table in new[] { summary.ByIntent, summary.ByProductArea, summary.ByChannel })
            (table.Sum(row => row.Conversations), table.Sum(row => row.Automated), table.Sum(row => row.Escalated))
                .ShouldBe((summary.Conversations, summary.Automated, summary.Escalated));
        (summary.Automated + summary.Escalated + summary.Open).ShouldBe(summary.Conversations);
    }

    [Fact]
    public async Task The_list_behind_each_number_is_exactly_as_long_as_the_number()
    {
        var tenant = await ScriptAsync();
        var summary = await SummarizeAsync(tenant, s_week);
        var numbers = new Dictionary<CountedOutcome, long>
        {
            [CountedOutcome.Automated] = summary.Automated,
            [CountedOutcome.Escalated] = summary.Escalated,
            [CountedOutcome.Open] = summary.Open,
            [CountedOutcome.Confirmed] = summary.Confirmed,
            [CountedOutcome.Assumed] = summary.Assumed,
            [CountedOutcome.Recontacted] = summary.Recontacted,
            [CountedOutcome.Rated] = summary.Csat.Count,
            [CountedOutcome.Responded] = 6,
            [CountedOutcome.Settled] = 4,
            [CountedOutcome.Warned] = summary.ServiceLevels.Warned,
            [CountedOutcome.Breached] = summary.ServiceLevels.Breached,
            [CountedOutcome.FirstResponseBreached] = summary.ServiceLevels.FirstResponseBreached,
            [CountedOutcome.ResolutionBreached] = summary.ServiceLevels.ResolutionBreached,
            // No chat model was asked in that week.
            [CountedOutcome.ModelAsked] = 0,
            [CountedOutcome.ModelAutomated] = 0,
            [CountedOutcome.ModelSentAgain] = 0,
        };
        numbers.Keys.ShouldBe(Enum.GetValues<CountedOutcome>(), ignoreOrder: true);
        (await ListAsync(tenant)).TotalCount.ShouldBe(summary.Conversations);
        foreach (var (outcome, number) in numbers)
        {
            var list = await ListAsync(tenant, outcome);
            (list.TotalCount, list.Items.Count).ShouldBe((number, (int)number), outcome.ToString());
        }

        foreach (var share in summary.ByIntent)
            (await ListAsync(tenant, intent: share.Name)).TotalCount.ShouldBe(share.Conversations, share.Name);
        foreach (var share in summary.ByProductArea)
            (await ListAsync(tenant, CountedOutcome.Escalated, area: share.Name)).TotalCount.ShouldBe(share.Escalated, share.Name);
        foreach (var share in summary.ByChannel)
            (await ListAsync(tenant, CountedOutcome.Automated, channel: Enum.Parse<ChannelKind>(share.Name, ignoreCase: true))).TotalCount.ShouldBe(share.Automated, share.Name);
    }

    [Fact]
    public async Task The_slowest_come_first_when_asked_for_and_pages_follow_each_other()
    {
        var tenant = await ScriptAsync();
        var slowest = await ListAsync(tenant, CountedOutcome.Settled, sorting: "resolution desc");
        slowest.Items.Select(item => item.ResolutionSeconds!.Value).ShouldBe([3600, 60, 30, 1], tolerance: 1e-6);
        var second = await ListAsync(tenant, CountedOutcome.Settled, sorting: "resolution desc", skip: 1, take: 2);
        second.TotalCount.ShouldBe(4);
        second.Items.Select(item => item.Id).ShouldBe(slowest.Items.Skip(1).Take(2).Select(item => item.Id));
        (await Should.ThrowAsync<BusinessException>(() => ListAsync(tenant, sorting: "name"))).Code.ShouldBe(CommonErrorCodes.PagingInvalid);
    }

    [Fact]
    public async Task A_period_holds_its_first_moment_and_not_its_end()
    {
        var tenant = await ScriptAsync();
        // The first conversation begins with the Monday, the last with the Sunday's last microsecond.
        (await SummarizeAsync(tenant, new MetricsPeriod(s_monday, s_monday.AddMicroseconds(1)))).Conversations.ShouldBe(1);
        (await SummarizeAsync(tenant, new MetricsPeriod(s_monday.AddDays(-1), s_monday))).Conversations.ShouldBe(0);
        (await SummarizeAsync(tenant, new MetricsPeriod(s_monday.AddDays(7).AddMicroseconds(-1), s_monday.AddDays(8)))).Conversations.ShouldBe(1);
        (await SummarizeAsync(tenant, new MetricsPeriod(s_monday.AddDays(7), s_monday.AddDays(8)))).Conversations.ShouldBe(0);
    }

    [Fact]
    public async Task A_period_in_another_time_zone_is_the_same_moments()
    {
        var tenant = await ScriptAsync();
        var shifted = new MetricsPeriod(s_week.From.ToOffset(TimeSpan.FromHours(9)), s_week.To.ToOffset(TimeSpan.FromHours(-7)));
        (await SummarizeAsync(tenant, shifted)).Conversations.ShouldBe(6);
        (await SeriesAsync(tenant, shifted, MetricsInterval.Day)).Select(point => point.Start).ShouldBe(Enumerable.Range(0, 7).Select(day => s_monday.AddDays(day)));
    }

    [Fact]
    public async Task A_series_that_begins_within_a_step_shows_the_whole_step_and_counts_only_the_period()
    {
        var tenant = await ScriptAsync();
        var series = await SeriesAsync(tenant, new MetricsPeriod(s_monday.AddHours(1), s_monday.AddDays(7)), MetricsInterval.Week);
        series.ShouldHaveSingleItem().Start.ShouldBe(s_monday);
        series[0].Conversations.ShouldBe(5);
    }

    [Fact]
    public async Task Nothing_measured_is_no_number()
    {
        var summary = await SummarizeAsync(await CreateTenantAsync(), s_week);
        (summary.Conversations, summary.AutomationRate).ShouldBe((0, 0));
        summary.FirstResponseSeconds.ShouldBe(new Percentiles(null, null));
        summary.Csat.ShouldBe(new CustomerSatisfaction(null, 0));
        summary.ByIntent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_tenants_conversations_are_not_counted()
    {
        await ScriptAsync();
        (await SummarizeAsync(await CreateTenantAsync(), s_week)).Conversations.ShouldBe(0);
    }

    [Theory]
    [InlineData("2026-06-01T00:00:00Z", "2026-06-01T00:00:00Z")]
    [InlineData("2026-06-02T00:00:00Z", "2026-06-01T00:00:00Z")]
    [InlineData("2025-01-01T00:00:00Z", "2026-06-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-02-01T00:00:00Z")]
    [InlineData("9999-12-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z")]
    public async Task A_period_that_is_none_is_refused(string from, string to)
    {
        var tenant = await CreateTenantAsync();
        var period = new MetricsPeriod(DateTimeOffset.Parse(from), DateTimeOffset.Parse(to));
        (await Should.ThrowAsync<BusinessException>(() => SummarizeAsync(tenant, period))).Code.ShouldBe(CommonErrorCodes.PeriodInvalid);
        (await Should.ThrowAsync<BusinessException>(() => SeriesAsync(tenant, period, MetricsInterval.Day))).Code.ShouldBe(CommonErrorCodes.PeriodInvalid);
    }

    private Task<MetricsSummary> SummarizeAsync(TenantId tenant, MetricsPeriod period) => AsTenantAsync(tenant, services =>
        services.GetRequiredService<IMetricsAppService>().SummarizeAsync(period, CancellationToken.None));

    private Task<IReadOnlyList<MetricsPoint>> SeriesAsync(TenantId tenant, MetricsPeriod period, MetricsInterval interval) => AsTenantAsync(tenant, async services =>
        (await services.GetRequiredService<IMetricsAppService>().SeriesAsync(period, interval, CancellationToken.None)).Items);

    private Task<PagedResult<CountedConversationDto>> ListAsync(
        TenantId tenant,
        CountedOutcome? outcome = null,
        string? intent = null,
        string? area = null,
        ChannelKind? channel = null,
        string? sorting = null,
        int skip = 0,
        int take = 100) => AsTenantAsync(tenant, services => services.GetRequiredService<IMetricsAppService>().ListConversationsAsync(
            new CountedFilter(new PageRequest(skip, take, sorting), s_week, outcome, intent, area, channel), CancellationToken.None));

    /// <summary>Six conversations that count and two that do not.</summary>
    private async Task<TenantId> ScriptAsync()
    {
        var tenant = await CreateTenantAsync();
        await AsTenantAsync(tenant, async services =>
        {
            var visitor = new Visitor("en", s_monday);
            services.GetRequiredService<IVisitorRepository>().Add(visitor);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
            var script = new ConversationScript(services.GetRequiredService<IConversationRepository>(), visitor.Id);

            script.Begin(s_monday).Ask().Answer(after: 1).Solved(after: 60).Rate(5);
            script.Begin(s_monday.AddDays(1)).Ask().Answer(after: 1);
            script.Begin(s_monday.AddDays(2), ChannelKind.Email).Ask().Answer(after: 2).Solved(after: 10).ComeBack(after: 20).Answer(after: 30);
            script.Begin(s_monday.AddDays(3)).Ask().HandOver(after: 5, understood: true).AgentReplies(after: 60).Closed(after: 3600).Rate(2);
            script.Begin(s_monday.AddDays(3)).Ask().AgentReplies(after: 1);
            script.Begin(s_monday.AddDays(7).AddMicroseconds(-1)).Ask().Clarify(after: 1);
            script.Begin(s_monday.AddDays(4)).Ask().Greet(after: 1);
            script.Begin(s_monday.AddDays(4)).Ask();
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });
        return tenant;
    }
}
