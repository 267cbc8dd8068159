using SupportMax.Saas.Errors;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

internal sealed class TenantAppService(ITenantRepository tenants, TenantOnboarding onboarding, IUnitOfWork unitOfWork) : ITenantAppService
{
    public async Task<PagedResult<TenantDto>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        page.Check("name");
        var (items, totalCount) = await tenants.PageAsync(page.Filter, page.SkipCount, page.MaxResultCount, page.IsDescending, cancellationToken);
        return new PagedResult<TenantDto>(totalCount, items.Select(ToDto).ToList());
    }

    public async Task<TenantDto> GetAsync(Guid id, CancellationToken cancellationToken) => ToDto(await FindAsync(id, cancellationToken));

    public async Task<TenantDto> CreateAsync(CreateTenantInput input, CancellationToken cancellationToken)
    {
        var admin = new NewStaff("admin", input.AdminEmailAddress ?? "", null, null, StaffRoleNames.Admin);
        return ToDto(await onboarding.AddAsync(new NewTenant(input.Name ?? "", input.AdminPassword ?? "", [admin]), cancellationToken));
    }

    public async Task<TenantDto> RenameAsync(Guid id, RenameTenantInput input, CancellationToken cancellationToken)
    {
        var tenant = await FindAsync(id, cancellationToken);
        if (!string.IsNullOrEmpty(input.ConcurrencyStamp) && input.ConcurrencyStamp != tenant.ConcurrencyStamp)
            throw new BusinessException(TenantErrorCodes.Stale, ErrorKind.Conflict);
        tenant.Rename(input.Name ?? "");
        try
        {
            await unitOfWork.SaveAsync(cancellationToken);
        }
        catch (DuplicateRowException)
        {
            throw new BusinessException(TenantErrorCodes.NameTaken, ErrorKind.BadInput, "name");
        }

        return ToDto(tenant);
    }

    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        tenants.Remove(await FindAsync(id, cancellationToken));
        await unitOfWork.SaveAsync(cancellationToken);
    }

    private static TenantDto ToDto(Tenant tenant) => new(tenant.Id.Value, tenant.Name, tenant.ConcurrencyStamp);

    private async Task<Tenant> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await tenants.FindAsync(new TenantId(id), cancellationToken) ?? throw new BusinessException(TenantErrorCodes.NotFound, ErrorKind.NotFound);
}
