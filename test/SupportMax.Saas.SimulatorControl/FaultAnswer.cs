namespace SupportMax.Saas.SimulatorControl;

/// <summary>How a vendor says that something is wrong.</summary>
/// <param name="Kind">The fault plan's word for it.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, as JSON.</param>
/// <param name="RetryAfterSeconds">The Retry-After header, or null.</param>
public sealed record FaultAnswer(string Kind, int Status, string Body, int? RetryAfterSeconds = null)
{
    /// <summary>The call is done and its answer never arrives; whoever called cannot know.</summary>
    public const string LostAnswer = "lost";
}
