namespace SupportMax.Saas.Events;

/// <summary>Limits of events.</summary>
public static class EventConsts
{
    /// <summary>Attempts of a subscriber before an event becomes a dead letter.</summary>
    public const int MaxAttempts = 8;

    /// <summary>Longest reason of a failure that is kept, in characters.</summary>
    public const int MaxReasonLength = 2_000;
}
