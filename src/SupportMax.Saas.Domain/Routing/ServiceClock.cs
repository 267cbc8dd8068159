namespace SupportMax.Saas.Routing;

/// <summary>
/// When a customer waited for people: what a promise is measured by. It holds moments alone; how much open time they are, the tenant's
/// calendar says.
/// </summary>
/// <param name="StartedAt">When a person was called.</param>
/// <param name="RespondedAt">When a person first replied.</param>
/// <param name="EndedAt">When it was done, or given back to the bot.</param>
/// <param name="Runs">When the customer waited; the last one is open while the customer waits.</param>
public sealed record ServiceClock(DateTimeOffset StartedAt, DateTimeOffset? RespondedAt, DateTimeOffset? EndedAt, IReadOnlyList<ServiceRun> Runs)
{
    /// <summary>A clock that starts.</summary>
    public static ServiceClock Start(DateTimeOffset now) => new(now, null, null, [new ServiceRun(now, null)]);

    /// <summary>Whether it counts.</summary>
    public bool IsRunning => EndedAt is null && Runs[^1].To is null;

    /// <summary>The same, counting from a moment on.</summary>
    public ServiceClock Run(DateTimeOffset now) => IsRunning ? this : this with { EndedAt = null, Runs = [.. Runs, new ServiceRun(now, null)] };

    /// <summary>The same, at rest: the customer is next.</summary>
    public ServiceClock Pause(DateTimeOffset now) => IsRunning ? this with { Runs = [.. Runs.SkipLast(1), Runs[^1] with { To = now }] } : this;

    /// <summary>The same with a person's first reply.</summary>
    public ServiceClock Respond(DateTimeOffset now) => RespondedAt is null ? this with { RespondedAt = now } : this;

    /// <summary>The same, ended.</summary>
    public ServiceClock End(DateTimeOffset now) => Pause(now) with { EndedAt = now };

    /// <summary>When the first reply is due; null when it was given or is not wanted any more.</summary>
    public DateTimeOffset? FirstResponseDue(BusinessCalendar calendar, TimeSpan target) =>
        RespondedAt is not null || !IsRunning ? null : calendar.After(StartedAt, target);

    /// <summary>When the end is due if the customer goes on waiting; null while the clock rests.</summary>
    public DateTimeOffset? ResolutionDue(BusinessCalendar calendar, TimeSpan target)
    {
        if (!IsRunning)
            return null;
        var used = Runs.SkipLast(1).Aggregate(TimeSpan.Zero, (sum, run) => sum + calendar.Between(run.From, run.To!.Value));
        return calendar.After(Runs[^1].From, target > used ? target - used : TimeSpan.Zero);
    }
}

/// <summary>A time in which the customer waited.</summary>
public sealed record ServiceRun(DateTimeOffset From, DateTimeOffset? To);
