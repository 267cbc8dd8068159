namespace SupportMax.Saas.Events;

/// <summary>The tenant's dead letters: read straight into what travels, and changed by the filter that shows them.</summary>
public interface IDeadLetters
{
    /// <summary>A page of those that fit, the newest first.</summary>
    Task<PagedResult<DeadLetterDto>> ListAsync(PageRequest page, DeadLetterFilter filter, CancellationToken cancellationToken);

    /// <summary>Which types of events which subscribers could not handle, by subscriber and type.</summary>
    Task<IReadOnlyList<DeadLetterKindDto>> ListKindsAsync(CancellationToken cancellationToken);

    /// <summary>Lets those that fit be tried again, at once.</summary>
    /// <returns>How many there were.</returns>
    Task<int> ReplayAsync(DeadLetterFilter filter, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Removes those that fit.</summary>
    /// <returns>How many there were.</returns>
    Task<int> DiscardAsync(DeadLetterFilter filter, CancellationToken cancellationToken);
}
