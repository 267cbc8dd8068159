namespace SupportMax.Saas.Routing;

/// <summary>Open time, to the second.</summary>
public sealed class BusinessCalendarTests
{
    private static readonly BusinessHours s_berlin = new(
        "Europe/Berlin",
        [.. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.Select(day => new OpeningTime(day, new TimeOnly(9, 0), new TimeOnly(17, 0)))],
        [new DateOnly(2026, 4, 6)]);

    private readonly BusinessCalendar _calendar = new(s_berlin);

    [Theory]
    [InlineData("2026-03-02T08:00:00Z", "2026-03-02T09:00:01Z", 3_601)] // A Monday, 9:00 to 10:00:01 local.
    [InlineData("2026-03-02T07:00:00Z", "2026-03-02T08:00:01Z", 1)] // Only the last second is open.
    [InlineData("2026-03-06T15:59:59Z", "2026-03-09T08:00:01Z", 2)] // Over a weekend.
    [InlineData("2026-03-27T15:00:00Z", "2026-03-30T08:00:00Z", 7_200)] // Summer time begins: Monday opens an hour earlier in UTC.
    [InlineData("2026-04-03T14:00:00Z", "2026-04-07T08:00:00Z", 3_600 + 3_600)] // Easter Monday is a holiday.
    [InlineData("2026-03-07T00:00:00Z", "2026-03-08T23:00:00Z", 0)]
    public void Only_open_time_counts(string from, string to, int seconds) =>
        _calendar.Between(DateTimeOffset.Parse(from), DateTimeOffset.Parse(to)).TotalSeconds.ShouldBe(seconds);

    [Theory]
    [InlineData("2026-03-06T15:30:00Z", 60, "2026-03-09T08:30:00Z")]
    [InlineData("2026-03-27T15:30:00Z", 60, "2026-03-30T07:30:00Z")]
    [InlineData("2026-03-02T12:00:00Z", 1, "2026-03-02T12:01:00Z")]
    public void A_deadline_is_the_moment_at_which_the_open_time_has_passed(string from, int minutes, string due)
    {
        _calendar.After(DateTimeOffset.Parse(from), TimeSpan.FromMinutes(minutes)).ShouldBe(DateTimeOffset.Parse(due));
        _calendar.Between(DateTimeOffset.Parse(from), DateTimeOffset.Parse(due)).ShouldBe(TimeSpan.FromMinutes(minutes));
    }

    [Fact]
    public void It_knows_when_somebody_is_back()
    {
        _calendar.NextOpening(DateTimeOffset.Parse("2026-04-03T18:00:00Z")).ShouldBe(DateTimeOffset.Parse("2026-04-07T07:00:00Z"));
        var open = DateTimeOffset.Parse("2026-03-02T10:00:00Z");
        (_calendar.NextOpening(open), _calendar.IsOpen(open)).ShouldBe((open, true));
        _calendar.IsOpen(DateTimeOffset.Parse("2026-03-02T16:00:00Z")).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_set_is_day_and_night()
    {
        var always = new BusinessCalendar(BusinessHours.Always);
        always.Between(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(7)).ShouldBe(TimeSpan.FromDays(7));
        always.IsOpen(DateTimeOffset.UnixEpoch).ShouldBeTrue();
    }

    [Fact]
    public void A_clock_rests_while_the_customer_is_next()
    {
        var start = DateTimeOffset.Parse("2026-03-02T08:00:00Z");
        var clock = ServiceClock.Start(start);
        clock.FirstResponseDue(_calendar, TimeSpan.FromMinutes(15)).ShouldBe(start.AddMinutes(15));
        clock = clock.Respond(start.AddMinutes(10)).Pause(start.AddMinutes(10));
        (clock.FirstResponseDue(_calendar, TimeSpan.FromMinutes(15)), clock.ResolutionDue(_calendar, TimeSpan.FromHours(1))).ShouldBe((null, null));
        clock = clock.Run(start.AddMinutes(40));
        clock.ResolutionDue(_calendar, TimeSpan.FromHours(1)).ShouldBe(start.AddMinutes(90));
        clock.End(start.AddMinutes(50)).ResolutionDue(_calendar, TimeSpan.FromHours(1)).ShouldBeNull();
    }

    [Theory]
    [InlineData("Nowhere/Land", 9, 17)]
    [InlineData("Europe/Berlin", 17, 9)]
    public void Hours_that_cannot_be_are_known(string zone, int from, int to) =>
        new BusinessHours(zone, [new OpeningTime(DayOfWeek.Monday, new TimeOnly(from, 0), new TimeOnly(to, 0))], []).IsValid().ShouldBeFalse();
}
