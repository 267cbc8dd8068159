using System.Text.Json;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Metrics;

/// <summary>Real conversations, and what the dashboard says of them.</summary>
public sealed class MetricsRouteTests(ChatFixture host) : IClassFixture<ChatFixture>
{
    [Fact]
    public async Task The_dashboard_counts_what_customers_did_in_their_tenant_alone()
    {
        await using var greeting = await Customer.ArriveAsync(host);
        await greeting.AskAsync("hello there");
        await using var solved = await Customer.ArriveAsync(host);
        await solved.AskAsync("where do I find my invoices?");
        await solved.AskAsync("That solved it");
        await solved.CallAsync("Rate", solved.ConversationId, 5, null);
        await using var quiet = await Customer.ArriveAsync(host);
        await quiet.AskAsync("can I pay by paypal");
        await using var person = await Customer.ArriveAsync(host);
        await person.AskAsync("I want to talk to a person");

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var admin = await host.SignInAsync("admin", "northwind");
        var summary = (await admin.GetAsync("/api/metrics/summary")).Ok().Json;
        Numbers(summary).ShouldBe((3, 2, 1));
        summary.GetProperty("open").GetInt64().ShouldBe(0);
        summary.GetProperty("automationRate").GetDouble().ShouldBe(2 / 3d, 1e-9);
        (summary.GetProperty("confirmed").GetInt64(), summary.GetProperty("assumed").GetInt64()).ShouldBe((1, 1));
        summary.GetProperty("csat").GetProperty("average").GetDouble().ShouldBe(5);
        foreach (var table in new[] { "byIntent", "byProductArea", "byChannel" })
            Sum(summary.GetProperty(table).EnumerateArray()).ShouldBe((3, 2, 1), table);
        foreach (var interval in new[] { "hour", "day", "week" })
            Sum((await admin.GetAsync($"/api/metrics/series?interval={interval}")).Items).ShouldBe((3, 2, 1), interval);

        var harbor = await host.SignInAsync("admin", "harbor");
        Numbers((await harbor.GetAsync("/api/metrics/summary")).Ok().Json).ShouldBe((0, 0, 0));
        Sum((await harbor.GetAsync("/api/metrics/series")).Items).ShouldBe((0, 0, 0));
    }

    private static (long Conversations, long Automated, long Escalated) Sum(IEnumerable<JsonElement> rows) =>
        rows.Select(Numbers).Aggregate((0L, 0L, 0L), (sum, row) => (sum.Item1 + row.Conversations, sum.Item2 + row.Automated, sum.Item3 + row.Escalated));

    private static (long Conversations, long Automated, long Escalated) Numbers(JsonElement row) =>
        (row.GetProperty("conversations").GetInt64(), row.GetProperty("automated").GetInt64(), row.GetProperty("escalated").GetInt64());
}


/// <summary>Days are UTC's, whatever time zone the database keeps.</summary>
public sealed class MetricsTimeZoneTests(BerlinFixture host) : IClassFixture<BerlinFixture>
{
    [Fact]
    public async Task A_day_with_25_hours_elsewhere_is_one_step_of_the_series()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var days = (await admin.GetAsync("/api/metrics/series?interval=day&from=2026-10-24T00:00:00Z&to=2026-10-28T00:00:00Z")).Items;
        days.Select(day => day.GetProperty("start").GetDateTimeOffset().UtcDateTime)
            .ShouldBe(Enumerable.Range(24, 4).Select(day => new DateTime(2026, 10, day, 0, 0, 0, DateTimeKind.Utc)));
    }
}

/// <summary>A host whose database sessions run on Berlin's time.</summary>
public sealed class BerlinFixture : HostFixture
{
    protected override Dictionary<string, string> Settings =>
        new(StringComparer.Ordinal) { ["ConnectionStrings:Serving"] = Database.ServingConnectionString + ";Timezone=Europe/Berlin" };
}
