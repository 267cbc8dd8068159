using Microsoft.AspNetCore.Identity;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

internal sealed class RoleAppService(
    RoleManager<StaffRole> roles, IStaffReader reader, IPermissionGrantStore grants, PermissionGrantCache cache, IUnitOfWork unitOfWork) : IRoleAppService
{
    public async Task<PagedResult<RoleDto>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var (items, totalCount) = await reader.PageRolesAsync(page.Check("name"), cancellationToken);
        return new PagedResult<RoleDto>(totalCount, items.Select(role => role.ToDto()).ToList());
    }

    public async Task<ListResult<RoleDto>> ListAllAsync(CancellationToken cancellationToken) =>
        new((await reader.ListRolesAsync(cancellationToken)).Select(role => role.ToDto()).ToList());

    public async Task<RoleDto> GetAsync(Guid id, CancellationToken cancellationToken) => (await FindAsync(id)).ToDto();

    public async Task<RoleDto> CreateAsync(RoleInput input, CancellationToken cancellationToken)
    {
        var role = new StaffRole { Id = Guid.CreateVersion7(), Name = CleanName(input), IsDefault = input.IsDefault, IsPublic = input.IsPublic };
        (await roles.CreateAsync(role)).ThrowIfRefused();
        return role.ToDto();
    }

    public async Task<RoleDto> UpdateAsync(Guid id, RoleInput input, CancellationToken cancellationToken)
    {
        var role = await FindAsync(id);
        IdentityRefusal.ThrowIfStale(input.ConcurrencyStamp, role.ConcurrencyStamp);
        var before = role.Name!;
        var name = CleanName(input);
        if (role.IsStatic && name != before)
            throw new BusinessException(IdentityErrorCodes.RoleStatic, ErrorKind.BadInput, "name");
        await unitOfWork.InTransactionAsync(
            async token =>
            {
                role.Name = name;
                role.IsDefault = input.IsDefault;
                role.IsPublic = input.IsPublic;
                (await roles.UpdateAsync(role)).ThrowIfRefused();
                if (name != before)
                    await grants.RenameRoleAsync(before, name!, token);
                return id;
            },
            cancellationToken);
        cache.Forget(role.TenantId);
        return role.ToDto();
    }

    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var role = await FindAsync(id);
        if (role.IsStatic)
            throw new BusinessException(IdentityErrorCodes.RoleStatic);
        if (await reader.IsInUseAsync(id, cancellationToken))
            throw new BusinessException(IdentityErrorCodes.RoleInUse, ErrorKind.Conflict);
        await unitOfWork.InTransactionAsync(
            async token =>
            {
                (await roles.DeleteAsync(role)).ThrowIfRefused();
                await grants.RemoveAsync(PermissionGrant.RoleProvider, role.Name!, token);
                return id;
            },
            cancellationToken);
        cache.Forget(role.TenantId);
    }

    private static string? CleanName(RoleInput input) => StaffFields.Clean(input.Name, StaffConsts.MaxNameLength, "name");

    private async Task<StaffRole> FindAsync(Guid id) =>
        await roles.FindByIdAsync(id.ToString()) ?? throw new BusinessException(IdentityErrorCodes.RoleNotFound, ErrorKind.NotFound);
}
