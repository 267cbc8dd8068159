namespace SupportMax.Saas.BackgroundJobs;

/// <summary>Limits of background jobs.</summary>
public static class BackgroundJobConsts
{
    /// <summary>Longest reason of a failure that is kept, in characters.</summary>
    public const int MaxReasonLength = 2_000;
}
