namespace SupportMax.Saas.Routing;

/// <summary>How a conversation stands with what its customer was promised. Lists, the supervisor's view and the dashboard all go by this.</summary>
public enum ServiceStanding
{
    /// <summary>Nothing is near its end.</summary>
    Kept,

    /// <summary>A promise that the customer still waits for is about to be broken.</summary>
    AtRisk,

    /// <summary>A promise was broken.</summary>
    Breached,
}

/// <summary>Reads the standing from what was noticed, and from whether the customer still waits.</summary>
public static class ServiceStandings
{
    /// <summary>The name of the promise of a first reply.</summary>
    public const string FirstResponse = "firstResponse";

    /// <summary>The name of the promise of an end.</summary>
    public const string Resolution = "resolution";

    /// <summary>The mark of a promise that was nearly or wholly broken.</summary>
    public static string Mark(string promise, bool isBreached) => $"{promise}:{(isBreached ? "breached" : "warned")}";

    /// <summary>The standing.</summary>
    /// <param name="marks">What was noticed.</param>
    /// <param name="clock">When the customer waited.</param>
    public static ServiceStanding Of(IReadOnlyList<string> marks, ServiceClock? clock)
    {
        if (marks.Any(mark => mark.EndsWith(":breached", StringComparison.Ordinal)))
            return ServiceStanding.Breached;
        if (clock is not { IsRunning: true })
            return ServiceStanding.Kept;
        var replyIsNear = clock.RespondedAt is null && marks.Contains(Mark(FirstResponse, isBreached: false), StringComparer.Ordinal);
        return replyIsNear || marks.Contains(Mark(Resolution, isBreached: false), StringComparer.Ordinal) ? ServiceStanding.AtRisk : ServiceStanding.Kept;
    }
}
