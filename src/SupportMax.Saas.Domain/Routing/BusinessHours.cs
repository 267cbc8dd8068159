namespace SupportMax.Saas.Routing;

/// <summary>When a tenant's people are there.</summary>
/// <param name="TimeZone">The name in the IANA database, such as <c>Europe/Berlin</c>.</param>
/// <param name="Week">The opening times; empty means always.</param>
/// <param name="Holidays">Days without opening times.</param>
public sealed record BusinessHours(string TimeZone, IReadOnlyList<OpeningTime> Week, IReadOnlyList<DateOnly> Holidays)
{
    /// <summary>Day and night.</summary>
    public static BusinessHours Always { get; } = new("Etc/UTC", [], []);

    /// <summary>Whether the time zone is known, each time begins before it ends, and none overlaps another.</summary>
    public bool IsValid() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _) && Week.All(time => time.From < time.To && Enum.IsDefined(time.Day))
        && !Week.Any(time => Week.Any(other => !ReferenceEquals(time, other) && time.Day == other.Day && time.From < other.To && other.From < time.To));
}

/// <summary>From when to when on a day of the week, in local time. An end of 23:59:59.9999999 is midnight.</summary>
public sealed record OpeningTime(DayOfWeek Day, TimeOnly From, TimeOnly To);
