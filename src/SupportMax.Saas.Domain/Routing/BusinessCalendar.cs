namespace SupportMax.Saas.Routing;

/// <summary>Counts time in which a tenant's people are there; exact over changes to and from summer time.</summary>
public sealed class BusinessCalendar
{
    /// <summary>Beyond, nobody is coming back: all days are holidays.</summary>
    private const int LongestSearchDays = 800;

    private readonly BusinessHours _hours;
    private readonly TimeZoneInfo _zone;
    private readonly HashSet<DateOnly> _holidays;

    /// <summary>The calendar of valid hours.</summary>
    public BusinessCalendar(BusinessHours hours)
    {
        _hours = hours;
        _zone = TimeZoneInfo.FindSystemTimeZoneById(hours.TimeZone);
        _holidays = [.. hours.Holidays];
    }

    private bool IsAlways => _hours.Week.Count == 0 && _holidays.Count == 0;

    /// <summary>Whether somebody is there.</summary>
    public bool IsOpen(DateTimeOffset at) => IsAlways || OpenFrom(at).Take(1).Any(span => span.From <= at);

    /// <summary>The next moment at which somebody is there, which may be now; null when there is none for two years.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset at)
    {
        if (IsAlways)
            return at;
        foreach (var (from, _) in OpenFrom(at))
            return from > at ? from : at;
        return null;
    }

    /// <summary>How much time between two moments is open.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
            return TimeSpan.Zero;
        if (IsAlways)
            return to - from;
        var sum = TimeSpan.Zero;
        foreach (var span in OpenFrom(from))
        {
            if (span.From >= to)
                break;
            sum += Min(span.To, to) - Max(span.From, from);
        }

        return sum;
    }

    /// <summary>The moment at which so much open time has passed; the end of all time when it never does.</summary>
    public DateTimeOffset After(DateTimeOffset from, TimeSpan time)
    {
        if (IsAlways)
            return from + time;
        var rest = time;
        foreach (var span in OpenFrom(from))
        {
            var begin = Max(span.From, from);
            if (span.To - begin >= rest)
                return begin + rest;
            rest -= span.To - begin;
        }

        return DateTimeOffset.MaxValue;
    }

    /// <summary>What is open after a moment, in order.</summary>
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> OpenFrom(DateTimeOffset at)
    {
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _zone).DateTime);
        for (var day = 0; day < LongestSearchDays; day++)
        {
            var date = first.AddDays(day);
            if (_holidays.Contains(date))
                continue;
            if (_hours.Week.Count == 0)
            {
                yield return (ToUtc(date, TimeOnly.MinValue), ToUtc(date, TimeOnly.MaxValue));
                continue;
            }

            foreach (var time in _hours.Week.Where(time => time.Day == date.DayOfWeek).OrderBy(time => time.From))
            {
                var span = (From: ToUtc(date, time.From), To: ToUtc(date, time.To));
                if (span.To > at && span.To > span.From)
                    yield return span;
            }
        }
    }

    private DateTimeOffset ToUtc(DateOnly date, TimeOnly time)
    {
        var local = time == TimeOnly.MaxValue ? date.AddDays(1).ToDateTime(TimeOnly.MinValue) : date.ToDateTime(time);
        // An hour that the clock skips begins when the clock has moved.
        while (_zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        return new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
