namespace SupportMax.Saas.BackgroundJobs;

/// <summary>Another attempt would end the same way, so the job has failed for good.</summary>
/// <param name="reason">Why, in words or as an error code; staff see it.</param>
public sealed class UnrecoverableJobException(string reason) : Exception(reason);
