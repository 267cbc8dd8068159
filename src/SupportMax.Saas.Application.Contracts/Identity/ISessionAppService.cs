namespace SupportMax.Saas.Identity;

/// <summary>Says who is calling, for the admin's first look.</summary>
public interface ISessionAppService
{
    /// <summary>The caller's account; null when it is gone.</summary>
    Task<SessionUserDto?> FindUserAsync(Guid userId, CancellationToken cancellationToken);
}

/// <summary>Who is signed in.</summary>
/// <param name="UserName">The user's name.</param>
/// <param name="Name">First name.</param>
/// <param name="Surname">Family name.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="EmailVerified">Whether the address is confirmed.</param>
/// <param name="PhoneNumber">Telephone number.</param>
/// <param name="PhoneNumberVerified">Whether the number is confirmed.</param>
/// <param name="TenantName">The tenant's name; null for operators.</param>
public sealed record SessionUserDto(
    string UserName, string? Name, string? Surname, string? Email, bool EmailVerified, string? PhoneNumber, bool PhoneNumberVerified, string? TenantName);
