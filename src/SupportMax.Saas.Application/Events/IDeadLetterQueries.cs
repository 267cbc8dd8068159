namespace SupportMax.Saas.Events;

/// <summary>Reads of the tenant's dead letters, straight into what travels.</summary>
public interface IDeadLetterQueries
{
    /// <summary>A page of dead letters, the newest first.</summary>
    Task<PagedResult<DeadLetterDto>> ListAsync(PageRequest page, CancellationToken cancellationToken);
}
