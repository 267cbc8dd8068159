using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Identity;

internal sealed class StaffReader(SupportMaxDbContext context) : IStaffReader
{
    public async Task<(IReadOnlyList<StaffUser> Items, long TotalCount)> PageUsersAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var query = context.Users.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(page.Filter))
        {
            var pattern = LikePattern.Containing(page.Filter);
            query = query.Where(user => EF.Functions.ILike(user.UserName!, pattern, LikePattern.Escape) || EF.Functions.ILike(user.Email!, pattern, LikePattern.Escape)
                || EF.Functions.ILike(user.Name!, pattern, LikePattern.Escape) || EF.Functions.ILike(user.Surname!, pattern, LikePattern.Escape) || EF.Functions.ILike(user.PhoneNumber!, pattern, LikePattern.Escape));
        }

        var sorted = page.SortColumn == "creationtime"
            ? Sort(query, user => user.CreatedAt, page.IsDescending)
            : Sort(query, SortText(page.SortColumn), page.IsDescending);
        return await CutAsync(query, sorted.ThenBy(user => user.Id), page, cancellationToken);
    }

    public Task<(IReadOnlyList<StaffRole> Items, long TotalCount)> PageRolesAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var query = context.Roles.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(page.Filter))
        {
            var pattern = LikePattern.Containing(page.Filter);
            query = query.Where(role => EF.Functions.ILike(role.Name!, pattern, LikePattern.Escape));
        }

        return CutAsync(query, Sort(query, role => role.NormalizedName, page.IsDescending), page, cancellationToken);
    }

    public async Task<IReadOnlyList<StaffRole>> ListRolesAsync(CancellationToken cancellationToken) =>
        await context.Roles.AsNoTracking().OrderBy(role => role.NormalizedName).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<StaffRole>> ListRolesOfAsync(Guid userId, CancellationToken cancellationToken) =>
        await context.Roles.AsNoTracking()
            .Where(role => context.UserRoles.Any(link => link.UserId == userId && link.RoleId == role.Id))
            .OrderBy(role => role.NormalizedName).ToListAsync(cancellationToken);

    public Task NoteLanguageAsync(Guid userId, string language, CancellationToken cancellationToken) =>
        context.Set<StaffUser>().Where(user => user.Id == userId).ExecuteUpdateAsync(user => user.SetProperty(one => one.Language, language), cancellationToken);

    public async Task<bool> RefreshAsync(StaffUser user, CancellationToken cancellationToken)
    {
        await context.Entry(user).ReloadAsync(cancellationToken);
        return context.Entry(user).State != EntityState.Detached;
    }

    public Task<bool> IsInUseAsync(Guid roleId, CancellationToken cancellationToken) =>
        context.UserRoles.AnyAsync(link => link.RoleId == roleId, cancellationToken);


    private static Expression<Func<StaffUser, string?>> SortText(string? column) => column switch
    {
        "name" => user => user.Name,
        "surname" => user => user.Surname,
        "email" => user => user.NormalizedEmail,
        "phonenumber" => user => user.PhoneNumber,
        _ => user => user.NormalizedUserName,
    };

    private static IOrderedQueryable<T> Sort<T, TKey>(IQueryable<T> query, Expression<Func<T, TKey>> key, bool descending) =>
        descending ? query.OrderByDescending(key) : query.OrderBy(key);

    private static async Task<(IReadOnlyList<T> Items, long TotalCount)> CutAsync<T>(
        IQueryable<T> query, IQueryable<T> sorted, PageRequest page, CancellationToken cancellationToken) =>
        (await sorted.Skip(page.SkipCount).Take(page.MaxResultCount).ToListAsync(cancellationToken), await query.LongCountAsync(cancellationToken));
}
