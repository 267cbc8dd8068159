using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>
/// Work for one tenant that goes on beside requests and outlives the process. A host takes it for a while only: when that host
/// dies, the lease runs out and another takes the job over. So a job may run more than once, and has to bear that.
/// </summary>
public sealed class BackgroundJob : ITenantOwned
{
    private BackgroundJob()
    {
    }

    /// <summary>A job that waits for its turn.</summary>
    /// <param name="type">Which handler runs it.</param>
    /// <param name="args">What the handler gets, as JSON; ids rather than content.</param>
    /// <param name="now">The time.</param>
    /// <param name="delay">For how long it is not begun.</param>
    public BackgroundJob(string type, string args, DateTimeOffset now, TimeSpan delay = default)
    {
        Id = Guid.CreateVersion7();
        Type = type;
        Args = args;
        CreatedAt = now;
        RunAfter = now + delay;
    }

    /// <summary>The job's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Which handler runs it.</summary>
    public string Type { get; private set; } = "";

    /// <summary>What the handler gets, as JSON.</summary>
    public string Args { get; private set; } = "";

    /// <summary>Where it is.</summary>
    public BackgroundJobState State { get; private set; }

    /// <summary>How much is dealt with, in the job's own unit.</summary>
    public int Processed { get; private set; }

    /// <summary>How much there is to do; 0 until that is known.</summary>
    public int Total { get; private set; }

    /// <summary>What came out, as JSON; the handler says what it is.</summary>
    public string? Result { get; private set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why the last attempt failed, or the job was given up.</summary>
    public string? Reason { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Before this it is not begun.</summary>
    public DateTimeOffset RunAfter { get; private set; }

    /// <summary>When the last attempt began.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When it came to its end.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Who holds it: new with every attempt, so that an earlier one can write nothing any more.</summary>
    public Guid? LeaseId { get; private set; }

    /// <summary>Until when it is held; the holder prolongs it as long as it lives.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Whether whoever works on it is to stop.</summary>
    public bool IsCancelRequested { get; private set; }

    /// <summary>Whether nothing happens with it by itself any more.</summary>
    public bool IsFinished => State is BackgroundJobState.Done or BackgroundJobState.Failed or BackgroundJobState.Cancelled;

    /// <summary>It went well.</summary>
    /// <param name="result">What came out, as JSON, or null.</param>
    /// <param name="now">The time.</param>
    public void Complete(string? result, DateTimeOffset now)
    {
        Result = result;
        Reason = null;
        End(BackgroundJobState.Done, now);
    }

    /// <summary>The attempt failed; another one begins later.</summary>
    public void TryAgain(string reason, DateTimeOffset runAfter)
    {
        Reason = Shorten(reason);
        Wait(runAfter);
    }

    /// <summary>The host stops before the job is through; the attempt does not count.</summary>
    public void PutBack(DateTimeOffset now)
    {
        Attempts--;
        Wait(now);
    }

    /// <summary>It will not be tried again by itself.</summary>
    public void Fail(string reason, DateTimeOffset now)
    {
        Reason = Shorten(reason);
        End(BackgroundJobState.Failed, now);
    }

    /// <summary>Whoever worked on it has stopped because somebody wanted that.</summary>
    public void Cancel(DateTimeOffset now) => End(BackgroundJobState.Cancelled, now);

    /// <summary>
    /// Asks for it to be stopped. Its next holder ends it at once, without beginning; a holder that works on it stops within seconds.
    /// </summary>
    /// <returns>Whether there was anything to stop.</returns>
    public bool RequestCancel(DateTimeOffset now)
    {
        if (IsFinished)
            return false;
        IsCancelRequested = true;
        if (State == BackgroundJobState.Queued)
            RunAfter = now;
        return true;
    }

    /// <summary>Lets a failed or cancelled job begin again, with all its attempts.</summary>
    /// <returns>Whether it had failed or was cancelled.</returns>
    public bool Retry(DateTimeOffset now)
    {
        if (State is not (BackgroundJobState.Failed or BackgroundJobState.Cancelled))
            return false;
        Attempts = 0;
        IsCancelRequested = false;
        FinishedAt = null;
        Wait(now);
        return true;
    }

    private void Wait(DateTimeOffset runAfter)
    {
        State = BackgroundJobState.Queued;
        RunAfter = runAfter;
        LeaseId = null;
        LeasedUntil = null;
    }

    private void End(BackgroundJobState state, DateTimeOffset now)
    {
        State = state;
        FinishedAt = now;
        LeaseId = null;
        LeasedUntil = null;
    }

    private static string Shorten(string reason) => reason.Length <= BackgroundJobConsts.MaxReasonLength ? reason : reason[..BackgroundJobConsts.MaxReasonLength];
}
