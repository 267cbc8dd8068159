namespace SupportMax.Saas.BackgroundJobs;

/// <summary>One attempt at a job.</summary>
public sealed class JobRun
{
    private readonly Func<int, int, Task> _report;

    internal JobRun(Guid jobId, int attempt, Func<int, int, Task> report)
    {
        JobId = jobId;
        Attempt = attempt;
        _report = report;
    }

    /// <summary>The job.</summary>
    public Guid JobId { get; }

    /// <summary>Which attempt this is, from 1.</summary>
    public int Attempt { get; }

    /// <summary>Writes how far the job is, at once. Also learns whether somebody cancelled it.</summary>
    /// <param name="processed">How much is dealt with, in the job's own unit.</param>
    /// <param name="total">How much there is to do.</param>
    /// <exception cref="OperationCanceledException">The job is to stop.</exception>
    public Task ReportAsync(int processed, int total) => _report(processed, total);
}
