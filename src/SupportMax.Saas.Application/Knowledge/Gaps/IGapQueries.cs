namespace SupportMax.Saas.Knowledge;

/// <summary>Reads gaps with the customers' words and the agents' replies.</summary>
public interface IGapQueries
{
    /// <summary>A page of gaps, most asked first, and how many there are.</summary>
    Task<(long Count, IReadOnlyList<GapDto> Items)> ListAsync(PageRequest page, GapState? state, Guid? id, CancellationToken cancellationToken);
}
