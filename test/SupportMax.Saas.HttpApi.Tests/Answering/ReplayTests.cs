using System.Net;
using System.Text.Json;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Answering;

/// <summary>A period with one conversation of each kind, replayed under other thresholds.</summary>
public sealed class ReplayTests(ChatFixture host) : IClassFixture<ChatFixture>
{
    private static readonly object s_never = new { @default = new { answer = 1.0, clarify = 1.0 } };
    private static readonly object s_always = new { @default = new { answer = 0.0, clarify = 0.0 } };

    [Fact]
    public async Task Under_the_thresholds_of_that_time_a_replay_is_what_the_dashboard_counts()
    {
        var (admin, period) = await LiveAsync();
        var replay = await ReplayAsync(admin, period, null);
        var counted = (await admin.GetAsync($"/api/metrics/summary?from={period.From:yyyy-MM-ddTHH:mm:ssZ}&to={period.To:yyyy-MM-ddTHH:mm:ssZ}")).Ok().Json;
        foreach (var name in new[] { "conversations", "automated", "escalated" })
            replay.GetProperty(name).GetInt32().ShouldBe(counted.GetProperty(name).GetInt32(), name);
        replay.GetProperty("actual").GetProperty("automated").GetInt32().ShouldBe(counted.GetProperty("automated").GetInt32());
        (replay.GetProperty("conversations").GetInt32(), replay.GetProperty("automated").GetInt32()).ShouldBe((5, 3));
        // One was marked as wrong, one confirmed, and of the third nobody has said anything.
        (replay.GetProperty("wrong").GetInt32(), replay.GetProperty("knownVerdicts").GetInt32()).ShouldBe((1, 2));
        replay.GetProperty("expectedWrong").GetDouble().ShouldBeInRange(1, 1.5);
    }

    [Fact]
    public async Task Who_never_answers_automates_nothing_and_who_always_answers_keeps_what_customers_wanted_a_person_for()
    {
        var (admin, period) = await LiveAsync();
        var never = await ReplayAsync(admin, period, s_never);
        (never.GetProperty("automated").GetInt32(), never.GetProperty("escalated").GetInt32(), never.GetProperty("wrong").GetInt32()).ShouldBe((0, 5, 0));
        var always = await ReplayAsync(admin, period, s_always);
        (always.GetProperty("automated").GetInt32(), always.GetProperty("escalated").GetInt32()).ShouldBe((4, 1));
        always.GetProperty("expectedWrong").GetDouble().ShouldBeGreaterThan(1.3);
        var curve = always.GetProperty("curve").EnumerateArray().ToList();
        curve.Count.ShouldBe(21);
        curve.Select(point => point.GetProperty("answered").GetInt32()).ShouldBeInOrder(SortDirection.Descending);
        (curve[0].GetProperty("answered").GetInt32(), curve[20].GetProperty("answered").GetInt32()).ShouldBe((4, 0));
        curve.ShouldAllBe(point => point.GetProperty("answered").GetInt32() + point.GetProperty("clarified").GetInt32() + point.GetProperty("escalated").GetInt32() == 5);
    }

    [Fact]
    public async Task What_cannot_be_replayed_is_refused_in_words()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        (await admin.PostAsync("/api/answering/replay", new { })).ShouldBeRefused(HttpStatusCode.BadRequest, CommonErrorCodes.PeriodInvalid);
        var (from, to) = (host.Clock.GetUtcNow(), host.Clock.GetUtcNow().AddDays(1));
        (await admin.PostAsync("/api/answering/replay", new { from = to, to = from })).ShouldBeRefused(HttpStatusCode.BadRequest, CommonErrorCodes.PeriodInvalid);
        (await admin.PostAsync("/api/answering/replay", new { from, to, thresholds = new { @default = new { answer = 0.1, clarify = 0.2 } } }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, AnsweringErrorCodes.ThresholdsInvalid);
        (await admin.PostAsync("/api/answering/replay", new { evaluationId = Guid.NewGuid() })).ShouldBeRefused(HttpStatusCode.NotFound, AnsweringErrorCodes.RunNotFound);
        (await admin.GetAsync($"/api/answering/replay/{Guid.NewGuid()}")).ShouldBeRefused(HttpStatusCode.NotFound, AnsweringErrorCodes.RunNotFound);
    }

    /// <summary>An hour in which five customers came.</summary>
    private async Task<(Browser Admin, (DateTimeOffset From, DateTimeOffset To) Period)> LiveAsync()
    {
        host.Clock.Advance(TimeSpan.FromHours(1));
        var from = host.Clock.GetUtcNow();
        await using var plain = await Customer.ArriveAsync(host);
        await plain.AskAsync("Where do I find my invoices?");
        await using var content = await Customer.ArriveAsync(host);
        await content.AskAsync("How do I export a dashboard as PDF?");
        await content.AskAsync("That solved it");
        await using var cross = await Customer.ArriveAsync(host);
        await cross.AskAsync("Why did my automation stop running?");
        await cross.CallAsync("Rate", cross.ConversationId, 1, null);
        await using var person = await Customer.ArriveAsync(host);
        await person.AskAsync("I want to talk to a person");
        await using var outside = await Customer.ArriveAsync(host);
        await outside.AskAsync("the moon is far away, is it not made of cheese");
        return (await host.SignInAsync("admin", "northwind"), (from, from.AddMinutes(30)));
    }

    private static async Task<JsonElement> ReplayAsync(Browser admin, (DateTimeOffset From, DateTimeOffset To) period, object? thresholds) =>
        (await admin.PostAsync("/api/answering/replay", new { from = period.From, to = period.To, thresholds })).Ok().Json;
}
