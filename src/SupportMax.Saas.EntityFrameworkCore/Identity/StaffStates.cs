using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Identity;

internal sealed class StaffStates(SupportMaxDbContext context) : IStaffStates
{
    public async Task<IReadOnlyList<StaffState>> ListAsync(IReadOnlyCollection<Guid> userIds, CancellationToken cancellationToken)
    {
        var users = await context.Users.AsNoTracking().Where(user => userIds.Contains(user.Id))
            .Select(user => new { user.Id, user.IsActive, user.LockoutEnd, user.SecurityStamp }).ToListAsync(cancellationToken);
        var roles = await context.UserRoles.AsNoTracking().Where(link => userIds.Contains(link.UserId))
            .Join(context.Roles, link => link.RoleId, role => role.Id, (link, role) => new { link.UserId, role.Name }).ToListAsync(cancellationToken);
        var byUser = roles.ToLookup(role => role.UserId, role => role.Name!);
        return [.. users.Select(user => new StaffState(user.Id, user.IsActive, user.LockoutEnd, user.SecurityStamp, [.. byUser[user.Id]]))];
    }
}
