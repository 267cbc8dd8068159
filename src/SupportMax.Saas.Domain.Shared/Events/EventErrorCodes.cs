namespace SupportMax.Saas.Events;

/// <summary>What can be wrong with a request about events.</summary>
public static class EventErrorCodes
{
    /// <summary>There is no such dead letter.</summary>
    public const string DeadLetterNotFound = "Events:DeadLetterNotFound";

    /// <summary>Since the caller looked, other dead letters fit the filter.</summary>
    public const string DeadLettersChanged = "Events:DeadLettersChanged";
}
