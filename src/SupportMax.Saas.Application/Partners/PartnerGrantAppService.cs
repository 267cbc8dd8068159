using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerGrantAppService(IPartnerGrantQueries queries, IPartnerGrantRepository grants, TimeProvider clock) : IPartnerGrantAppService
{
    public Task<PagedResult<PartnerGrantDto>> ListAsync(PageRequest page, CancellationToken cancellationToken) =>
        queries.ListAsync(page.Check("createdat"), clock.GetUtcNow(), cancellationToken);

    public async Task RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await grants.RevokeAsync(id, cancellationToken))
            throw new BusinessException(PartnerErrorCodes.GrantNotFound, ErrorKind.NotFound);
    }
}

/// <summary>Reads the current tenant's consents.</summary>
public interface IPartnerGrantQueries
{
    /// <summary>Consents whose code was used and that have not ended, the newest first unless sorted otherwise.</summary>
    Task<PagedResult<PartnerGrantDto>> ListAsync(PageRequest page, DateTimeOffset now, CancellationToken cancellationToken);
}
