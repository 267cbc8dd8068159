namespace SupportMax.Saas.BackgroundJobs;

/// <summary>What can be wrong with a request about background jobs.</summary>
public static class BackgroundJobErrorCodes
{
    /// <summary>There is no such job.</summary>
    public const string NotFound = "BackgroundJobs:NotFound";

    /// <summary>The job is over, so there is nothing to stop.</summary>
    public const string AlreadyFinished = "BackgroundJobs:AlreadyFinished";

    /// <summary>Only a failed or cancelled job can be started again.</summary>
    public const string NotRetryable = "BackgroundJobs:NotRetryable";
}
