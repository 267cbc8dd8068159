namespace SupportMax.Saas.Events;

/// <summary>The tenant's events that a subscriber could not handle, as staff see them.</summary>
public interface IDeadLetterAppService
{
    /// <summary>Dead letters that fit a filter, the newest first.</summary>
    /// <exception cref="Errors.BusinessException"><see cref="Errors.CommonErrorCodes.PagingInvalid"/>, <see cref="Errors.CommonErrorCodes.PeriodInvalid"/></exception>
    Task<PagedResult<DeadLetterDto>> ListAsync(PageRequest page, DeadLetterFilter filter, CancellationToken cancellationToken);

    /// <summary>Which types of events which subscribers could not handle, by subscriber and type.</summary>
    Task<ListResult<DeadLetterKindDto>> ListKindsAsync(CancellationToken cancellationToken);

    /// <summary>Lets one be handled again, with all its attempts.</summary>
    /// <exception cref="Errors.BusinessException"><see cref="EventErrorCodes.DeadLetterNotFound"/></exception>
    Task ReplayAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Lets all that fit a filter now be handled again, in their order.</summary>
    /// <exception cref="Errors.BusinessException"><see cref="Errors.CommonErrorCodes.PeriodInvalid"/></exception>
    Task<ReplayedDto> ReplayAllAsync(DeadLetterFilter filter, CancellationToken cancellationToken);

    /// <summary>Gives one up for good.</summary>
    /// <exception cref="Errors.BusinessException"><see cref="EventErrorCodes.DeadLetterNotFound"/></exception>
    Task DiscardAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Gives all that fit a filter up for good, if they are as many as the caller has seen.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="expected">How many the caller has seen, so that nothing is given up that nobody has looked at.</param>
    /// <param name="cancellationToken">The request ends.</param>
    /// <exception cref="Errors.BusinessException"><see cref="EventErrorCodes.DeadLettersChanged"/>, <see cref="Errors.CommonErrorCodes.PeriodInvalid"/></exception>
    Task<DiscardedDto> DiscardAllAsync(DeadLetterFilter filter, int expected, CancellationToken cancellationToken);
}

/// <summary>What came of replaying.</summary>
/// <param name="Replayed">How many are handled again.</param>
public sealed record ReplayedDto(int Replayed);

/// <summary>What came of discarding.</summary>
/// <param name="Discarded">How many were given up for good.</param>
public sealed record DiscardedDto(int Discarded);

/// <summary>A type of event that a subscriber could not handle.</summary>
/// <param name="Name">The type of event.</param>
/// <param name="Subscriber">Who could not handle it.</param>
/// <param name="Count">How many dead letters there are of it.</param>
public sealed record DeadLetterKindDto(string Name, string Subscriber, long Count);

/// <summary>An event that a subscriber could not handle.</summary>
/// <param name="Id">The dead letter's id.</param>
/// <param name="EventId">The event's id.</param>
/// <param name="Name">The type of event.</param>
/// <param name="Subscriber">Who could not handle it.</param>
/// <param name="Key">What the event is about.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">Why the last attempt failed.</param>
/// <param name="OccurredAt">When the event happened.</param>
/// <param name="FailedAt">When it was given up.</param>
public sealed record DeadLetterDto(
    Guid Id, Guid EventId, string Name, string Subscriber, Guid Key, int Attempts, string? Reason, DateTimeOffset OccurredAt, DateTimeOffset FailedAt);
