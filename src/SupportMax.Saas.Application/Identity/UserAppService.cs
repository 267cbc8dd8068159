using Microsoft.AspNetCore.Identity;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

internal sealed class UserAppService(
    UserManager<StaffUser> users, IStaffReader reader, IPermissionGrantStore grants, IUnitOfWork unitOfWork, TimeProvider clock) : IUserAppService
{
    public async Task<PagedResult<UserDto>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        page.Check("username", "name", "surname", "email", "phonenumber", "creationtime");
        var (items, totalCount) = await reader.PageUsersAsync(page, cancellationToken);
        return new PagedResult<UserDto>(totalCount, items.Select(user => user.ToDto()).ToList());
    }

    public async Task<UserDto> GetAsync(Guid id, CancellationToken cancellationToken) => (await FindAsync(id)).ToDto();

    public async Task<ListResult<RoleDto>> GetRolesAsync(Guid id, CancellationToken cancellationToken)
    {
        await FindAsync(id);
        return new ListResult<RoleDto>((await reader.ListRolesOfAsync(id, cancellationToken)).Select(role => role.ToDto()).ToList());
    }

    public Task<UserDto> CreateAsync(UserInput input, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync(
        async token =>
        {
            var user = new StaffUser { Id = Guid.CreateVersion7(), CreatedAt = clock.GetUtcNow(), IsActive = input.IsActive };
            user.Describe(input.UserName, input.Email, input.Name, input.Surname, input.PhoneNumber);
            (await users.CreateAsync(user, StaffFields.Password(input.Password))).ThrowIfRefused();
            (await users.SetLockoutEnabledAsync(user, input.LockoutEnabled)).ThrowIfRefused();
            await SetRolesAsync(user, input.RoleNames, token);
            return user.ToDto();
        },
        cancellationToken);

    public Task<UserDto> UpdateAsync(Guid id, UserInput input, Guid callerId, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync(
        async token =>
        {
            var user = await FindAsync(id);
            IdentityRefusal.ThrowIfStale(input.ConcurrencyStamp, user.ConcurrencyStamp);
            if (id == callerId && !input.IsActive)
                throw new BusinessException(IdentityErrorCodes.SelfForbidden, ErrorKind.BadInput, "isActive");
            var switchedOff = user.IsActive && !input.IsActive;
            user.Describe(input.UserName, input.Email, input.Name, input.Surname, input.PhoneNumber);
            user.IsActive = input.IsActive;
            user.LockoutEnabled = input.LockoutEnabled;
            (await users.UpdateAsync(user)).ThrowIfRefused();
            await SetPasswordAsync(user, input.Password);
            await SetRolesAsync(user, input.RoleNames, token);
            if (switchedOff)
                (await users.UpdateSecurityStampAsync(user)).ThrowIfRefused();
            return user.ToDto();
        },
        cancellationToken);

    public Task DeleteAsync(Guid id, Guid callerId, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync(
        async token =>
        {
            if (id == callerId)
                throw new BusinessException(IdentityErrorCodes.SelfForbidden);
            (await users.DeleteAsync(await FindAsync(id))).ThrowIfRefused();
            await grants.RemoveAsync(PermissionGrant.UserProvider, id.ToString(), token);
            return id;
        },
        cancellationToken);

    private async Task<StaffUser> FindAsync(Guid id) =>
        await users.FindByIdAsync(id.ToString()) ?? throw new BusinessException(IdentityErrorCodes.UserNotFound, ErrorKind.NotFound);

    private async Task SetPasswordAsync(StaffUser user, string? password)
    {
        if (string.IsNullOrEmpty(password))
            return;
        (await users.RemovePasswordAsync(user)).ThrowIfRefused();
        (await users.AddPasswordAsync(user, StaffFields.Password(password))).ThrowIfRefused();
    }

    private async Task SetRolesAsync(StaffUser user, IReadOnlyList<string>? names, CancellationToken cancellationToken)
    {
        if (names is null)
            return;
        var known = (await reader.ListRolesAsync(cancellationToken)).Select(role => role.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!names.All(name => name is not null && known.Contains(name)))
            throw new BusinessException(IdentityErrorCodes.RoleNotFound, ErrorKind.BadInput, "roleNames");
        var current = await users.GetRolesAsync(user);
        (await users.RemoveFromRolesAsync(user, current.Except(names, StringComparer.OrdinalIgnoreCase))).ThrowIfRefused();
        (await users.AddToRolesAsync(user, names.Except(current, StringComparer.OrdinalIgnoreCase))).ThrowIfRefused();
    }
}
