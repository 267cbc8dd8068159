using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.BackgroundJobs;

internal sealed class BackgroundJobRepository(SupportMaxDbContext context) : IBackgroundJobRepository
{
    public async Task AddAsync(BackgroundJob job, CancellationToken cancellationToken) => await context.AddAsync(job, cancellationToken);

    public Task<BackgroundJob?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<BackgroundJob>().SingleOrDefaultAsync(job => job.Id == id, cancellationToken);

    public Task<bool> WasQueuedAsync(string type, DateTimeOffset since, CancellationToken cancellationToken) =>
        context.Set<BackgroundJob>().AnyAsync(job => job.Type == type && job.CreatedAt > since, cancellationToken);

    public async Task<BackgroundJob?> FindForUpdateAsync(Guid id, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlAsync($"select from background_jobs where id = {id} for update", cancellationToken);
        return await FindAsync(id, cancellationToken);
    }
}
