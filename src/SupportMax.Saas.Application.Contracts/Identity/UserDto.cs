namespace SupportMax.Saas.Identity;

/// <summary>A member of staff, in ABP's shape.</summary>
public sealed record UserDto(
    Guid Id,
    Guid? TenantId,
    string UserName,
    string? Name,
    string? Surname,
    string? Email,
    bool EmailConfirmed,
    string? PhoneNumber,
    bool PhoneNumberConfirmed,
    bool IsActive,
    bool LockoutEnabled,
    DateTimeOffset? LockoutEnd,
    string? ConcurrencyStamp,
    DateTimeOffset CreationTime) : ExtensibleDto
{
    /// <summary>Always false: a deleted user is gone.</summary>
    public bool IsDeleted { get; }
}

/// <summary>What a user shall be.</summary>
/// <param name="UserName">The name to sign in by, unique in the tenant.</param>
/// <param name="Password">Required for a new user; empty for an existing one to keep the password.</param>
/// <param name="Name">First name.</param>
/// <param name="Surname">Family name.</param>
/// <param name="Email">E-mail address, unique in the tenant.</param>
/// <param name="PhoneNumber">Telephone number.</param>
/// <param name="IsActive">Whether the person may sign in.</param>
/// <param name="LockoutEnabled">Whether wrong passwords lock the account.</param>
/// <param name="RoleNames">All roles of the user; null leaves them.</param>
/// <param name="ConcurrencyStamp">The stamp that was read before; null overwrites whatever is there.</param>
public sealed record UserInput(
    string? UserName,
    string? Password,
    string? Name,
    string? Surname,
    string? Email,
    string? PhoneNumber,
    bool IsActive = true,
    bool LockoutEnabled = true,
    IReadOnlyList<string>? RoleNames = null,
    string? ConcurrencyStamp = null);
