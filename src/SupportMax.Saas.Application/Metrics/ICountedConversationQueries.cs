namespace SupportMax.Saas.Metrics;

/// <summary>Finds the conversations behind a number.</summary>
public interface ICountedConversationQueries
{
    /// <summary>A page of them.</summary>
    Task<PagedResult<CountedConversationDto>> ListAsync(CountedFilter filter, CancellationToken cancellationToken);
}
