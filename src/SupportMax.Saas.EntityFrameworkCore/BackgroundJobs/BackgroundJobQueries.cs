using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.BackgroundJobs;

internal sealed class BackgroundJobQueries(SupportMaxDbContext context) : IBackgroundJobQueries
{
    private static readonly Expression<Func<BackgroundJob, BackgroundJobDto>> s_toDto = job => new BackgroundJobDto
    {
        Id = job.Id,
        Type = job.Type,
        State = job.State,
        Processed = job.Processed,
        Total = job.Total,
        Attempts = job.Attempts,
        Reason = job.Reason,
        IsCancelRequested = job.IsCancelRequested,
        CreatedAt = job.CreatedAt,
        StartedAt = job.StartedAt,
        FinishedAt = job.FinishedAt,
        RunAfter = job.State == BackgroundJobState.Queued ? job.RunAfter : null,
    };

    public async Task<PagedResult<BackgroundJobDto>> ListAsync(BackgroundJobFilter filter, CancellationToken cancellationToken)
    {
        var query = context.Set<BackgroundJob>().AsNoTracking();
        if (filter.State is { } state)
            query = query.Where(job => job.State == state);
        if (!string.IsNullOrWhiteSpace(filter.Type))
            query = query.Where(job => job.Type == filter.Type);
        var page = Sort(query, filter.Page).Skip(filter.Page.SkipCount).Take(filter.Page.MaxResultCount).Select(s_toDto);
        return new PagedResult<BackgroundJobDto>(await query.LongCountAsync(cancellationToken), await page.ToListAsync(cancellationToken));
    }

    public Task<BackgroundJobDto?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<BackgroundJob>().AsNoTracking().Where(job => job.Id == id).Select(s_toDto).SingleOrDefaultAsync(cancellationToken);

    private static IQueryable<BackgroundJob> Sort(IQueryable<BackgroundJob> query, PageRequest page) => (page.SortColumn, page.IsDescending) switch
    {
        ("type", false) => query.OrderBy(job => job.Type).ThenByDescending(job => job.CreatedAt),
        ("type", true) => query.OrderByDescending(job => job.Type).ThenByDescending(job => job.CreatedAt),
        ("state", false) => query.OrderBy(job => job.State).ThenByDescending(job => job.CreatedAt),
        ("state", true) => query.OrderByDescending(job => job.State).ThenByDescending(job => job.CreatedAt),
        ("createdat", false) => query.OrderBy(job => job.CreatedAt).ThenBy(job => job.Id),
        _ => query.OrderByDescending(job => job.CreatedAt).ThenBy(job => job.Id),
    };
}
