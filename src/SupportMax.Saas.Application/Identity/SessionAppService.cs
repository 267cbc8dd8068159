using Microsoft.AspNetCore.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

internal sealed class SessionAppService(UserManager<StaffUser> users, ITenantRepository tenants) : ISessionAppService
{
    public async Task<SessionUserDto?> FindUserAsync(Guid userId, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(userId.ToString()) is not { } user)
            return null;
        var tenant = await tenants.FindAsync(user.TenantId, cancellationToken);
        return new SessionUserDto(
            user.UserName!, user.Name, user.Surname, user.Email, user.EmailConfirmed, user.PhoneNumber, user.PhoneNumberConfirmed, tenant?.Name);
    }
}
