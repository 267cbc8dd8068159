using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

internal sealed class CrmLedgerAppService(ICrmRepository crm, ICrmQueries queries, CrmDrift drift, IUnitOfWork unitOfWork, TimeProvider clock) : ICrmLedgerAppService
{
    public Task<PagedResult<CrmLedgerEntryDto>> ListAsync(CrmLedgerFilter filter, CancellationToken cancellationToken)
    {
        filter.Page.Check("createdat");
        return queries.ListLedgerAsync(filter, cancellationToken);
    }

    public async Task ReplayAsync(Guid id, CancellationToken cancellationToken)
    {
        var entry = await crm.FindEntryAsync(id, cancellationToken) ?? throw new BusinessException(CrmErrorCodes.EntryNotFound, ErrorKind.NotFound);
        if (!entry.Replay(clock.GetUtcNow()))
            throw new BusinessException(CrmErrorCodes.EntryNotFailed, ErrorKind.Conflict);
        await unitOfWork.SaveAsync(cancellationToken);
    }

    public Task<CrmDriftReport> CompareAsync(CancellationToken cancellationToken) => drift.CompareAsync(cancellationToken);
}
