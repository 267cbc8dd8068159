namespace SupportMax.Saas.Identity;

/// <summary>Lists of the current tenant's users and roles, cut and sorted in the database. What it lists is not tracked.</summary>
public interface IStaffReader
{
    /// <summary>A page of users, and how many there are.</summary>
    Task<(IReadOnlyList<StaffUser> Items, long TotalCount)> PageUsersAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>A page of roles, and how many there are.</summary>
    Task<(IReadOnlyList<StaffRole> Items, long TotalCount)> PageRolesAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>All roles, by name.</summary>
    Task<IReadOnlyList<StaffRole>> ListRolesAsync(CancellationToken cancellationToken);

    /// <summary>The roles of a user, by name.</summary>
    Task<IReadOnlyList<StaffRole>> ListRolesOfAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Reads a user anew that was changed elsewhere; false when it is gone.</summary>
    Task<bool> RefreshAsync(StaffUser user, CancellationToken cancellationToken);

    /// <summary>Notes in which language a user signs in. Whoever edits the account at the same time is not disturbed by it.</summary>
    Task NoteLanguageAsync(Guid userId, string language, CancellationToken cancellationToken);

    /// <summary>Whether any user has the role.</summary>
    Task<bool> IsInUseAsync(Guid roleId, CancellationToken cancellationToken);
}
