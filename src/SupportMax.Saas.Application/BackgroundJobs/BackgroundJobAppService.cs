using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

internal sealed class BackgroundJobAppService(
    IBackgroundJobQueries queries, IBackgroundJobRepository jobs, IUnitOfWork unitOfWork, TimeProvider clock) : IBackgroundJobAppService
{
    public Task<PagedResult<BackgroundJobDto>> ListAsync(BackgroundJobFilter filter, CancellationToken cancellationToken)
    {
        filter.Page.Check([.. IBackgroundJobQueries.SortColumns]);
        return queries.ListAsync(filter, cancellationToken);
    }

    public async Task<BackgroundJobDto> GetAsync(Guid id, CancellationToken cancellationToken) => await queries.FindAsync(id, cancellationToken) ?? throw NotFound();

    public Task CancelAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, job => job.RequestCancel(clock.GetUtcNow()), BackgroundJobErrorCodes.AlreadyFinished, cancellationToken);

    public Task RetryAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, job => job.Retry(clock.GetUtcNow()), BackgroundJobErrorCodes.NotRetryable, cancellationToken);

    private async Task ChangeAsync(Guid id, Func<BackgroundJob, bool> change, string refusal, CancellationToken cancellationToken) =>
        await unitOfWork.InTransactionAsync(
            async token =>
            {
                // Locked, because a host may be taking or ending it at this moment.
                var job = await jobs.FindForUpdateAsync(id, token) ?? throw NotFound();
                return change(job) ? true : throw new BusinessException(refusal, ErrorKind.Conflict);
            },
            cancellationToken);

    private static BusinessException NotFound() => new(BackgroundJobErrorCodes.NotFound, ErrorKind.NotFound);
}
