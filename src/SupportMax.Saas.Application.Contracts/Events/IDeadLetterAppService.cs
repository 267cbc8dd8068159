namespace SupportMax.Saas.Events;

/// <summary>The tenant's events that a subscriber could not handle, as staff see them.</summary>
public interface IDeadLetterAppService
{
    /// <summary>Dead letters, the newest first.</summary>
    Task<PagedResult<DeadLetterDto>> ListAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>Lets one be handled again, with all its attempts.</summary>
    /// <exception cref="Errors.BusinessException"><see cref="EventErrorCodes.DeadLetterNotFound"/></exception>
    Task ReplayAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Lets all that there are now be handled again, in their order.</summary>
    Task<ReplayedDto> ReplayAllAsync(CancellationToken cancellationToken);
}

/// <summary>What came of replaying.</summary>
/// <param name="Replayed">How many are handled again.</param>
public sealed record ReplayedDto(int Replayed);

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
