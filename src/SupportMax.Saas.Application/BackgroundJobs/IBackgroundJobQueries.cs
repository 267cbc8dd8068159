namespace SupportMax.Saas.BackgroundJobs;

/// <summary>Reads of the tenant's jobs, straight into what travels.</summary>
public interface IBackgroundJobQueries
{
    /// <summary>Columns that a list can be sorted by.</summary>
    static readonly IReadOnlyList<string> SortColumns = ["createdat", "type", "state"];

    /// <summary>A page of jobs.</summary>
    Task<PagedResult<BackgroundJobDto>> ListAsync(BackgroundJobFilter filter, CancellationToken cancellationToken);

    /// <summary>A job, or null.</summary>
    Task<BackgroundJobDto?> FindAsync(Guid id, CancellationToken cancellationToken);
}
