namespace SupportMax.Saas.Identity;

/// <summary>Staff as callers see them.</summary>
internal static class StaffMapping
{
    public static UserDto ToDto(this StaffUser user) => new(
        user.Id,
        user.TenantId.IsHost ? null : user.TenantId.Value,
        user.UserName!,
        user.Name,
        user.Surname,
        user.Email,
        user.EmailConfirmed,
        user.PhoneNumber,
        user.PhoneNumberConfirmed,
        user.IsActive,
        user.LockoutEnabled,
        user.LockoutEnd,
        user.ConcurrencyStamp,
        user.CreatedAt);

    public static RoleDto ToDto(this StaffRole role) => new(role.Id, role.Name!, role.IsDefault, role.IsStatic, role.IsPublic, role.ConcurrencyStamp);

    public static ProfileDto ToProfile(this StaffUser user) =>
        new(user.UserName!, user.Email, user.Name, user.Surname, user.PhoneNumber, false, user.PasswordHash is not null, user.ConcurrencyStamp);

    /// <summary>Takes over what a person can be called and reached by; Identity checks it when the user is saved.</summary>
    public static void Describe(this StaffUser user, string? userName, string? email, string? name, string? surname, string? phoneNumber)
    {
        user.UserName = StaffFields.Clean(userName, StaffConsts.MaxUserNameLength, "userName");
        email = StaffFields.Clean(email, StaffConsts.MaxUserNameLength, "email");
        user.EmailConfirmed &= string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase);
        user.Email = email;
        user.Name = StaffFields.Clean(name, StaffConsts.MaxNameLength, "name");
        user.Surname = StaffFields.Clean(surname, StaffConsts.MaxNameLength, "surname");
        user.PhoneNumber = StaffFields.Clean(phoneNumber, StaffConsts.MaxPhoneNumberLength, "phoneNumber");
    }
}
