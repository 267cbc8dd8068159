using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Identity;

internal sealed class StaffPictures(SupportMaxDbContext context) : IStaffPictures
{
    public Task<StaffPicture?> FindAsync(Guid userId, CancellationToken cancellationToken) =>
        context.Set<StaffPicture>().SingleOrDefaultAsync(picture => picture.UserId == userId, cancellationToken);

    public Task<bool> IsStaffAsync(Guid userId, CancellationToken cancellationToken) => context.Users.AnyAsync(user => user.Id == userId, cancellationToken);

    public void Add(StaffPicture picture) => context.Add(picture);

    public void Remove(StaffPicture picture) => context.Remove(picture);
}
