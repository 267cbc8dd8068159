namespace SupportMax.Saas.BackgroundJobs;

/// <summary>The tenant's background jobs, as staff see them.</summary>
public interface IBackgroundJobAppService
{
    /// <summary>Jobs, the newest first unless sorted otherwise.</summary>
    Task<PagedResult<BackgroundJobDto>> ListAsync(BackgroundJobFilter filter, CancellationToken cancellationToken);

    /// <summary>One job.</summary>
    /// <exception cref="Errors.BusinessException"><see cref="BackgroundJobErrorCodes.NotFound"/></exception>
    Task<BackgroundJobDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Stops a job: at once when it waits, within seconds when it runs.</summary>
    /// <exception cref="Errors.BusinessException"><see cref="BackgroundJobErrorCodes.NotFound"/> or <see cref="BackgroundJobErrorCodes.AlreadyFinished"/></exception>
    Task CancelAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Starts a failed or cancelled job again.</summary>
    /// <exception cref="Errors.BusinessException"><see cref="BackgroundJobErrorCodes.NotFound"/> or <see cref="BackgroundJobErrorCodes.NotRetryable"/></exception>
    Task RetryAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Which jobs are wanted.</summary>
/// <param name="Page">The page.</param>
/// <param name="State">Only those in this state; null for all.</param>
/// <param name="Type">Only those of this type; null for all.</param>
public sealed record BackgroundJobFilter(PageRequest Page, BackgroundJobState? State, string? Type);

/// <summary>A background job.</summary>
public sealed record BackgroundJobDto
{
    /// <summary>The job's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What kind of work it is, such as <c>knowledge-import</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Where it is.</summary>
    public required BackgroundJobState State { get; init; }

    /// <summary>How much is dealt with.</summary>
    public required int Processed { get; init; }

    /// <summary>How much there is to do; 0 until that is known.</summary>
    public required int Total { get; init; }

    /// <summary>How often it was begun.</summary>
    public required int Attempts { get; init; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it has been asked to stop.</summary>
    public required bool IsCancelRequested { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the last attempt began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it came to its end.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When a waiting job is begun at the earliest.</summary>
    public DateTimeOffset? RunAfter { get; init; }
}
