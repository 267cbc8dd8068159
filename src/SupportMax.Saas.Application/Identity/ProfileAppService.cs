using Microsoft.AspNetCore.Identity;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

internal sealed class ProfileAppService(UserManager<StaffUser> users, SignInManager<StaffUser> signIn) : IProfileAppService
{
    public async Task<ProfileDto> GetAsync(Guid userId, CancellationToken cancellationToken) => (await FindAsync(userId)).ToProfile();

    public async Task<ProfileDto> UpdateAsync(Guid userId, ProfileInput input, CancellationToken cancellationToken)
    {
        var user = await FindAsync(userId);
        IdentityRefusal.ThrowIfStale(input.ConcurrencyStamp, user.ConcurrencyStamp);
        user.Describe(input.UserName, input.Email, input.Name, input.Surname, input.PhoneNumber);
        (await users.UpdateAsync(user)).ThrowIfRefused();
        await signIn.RefreshSignInAsync(user);
        return user.ToProfile();
    }

    public async Task ChangePasswordAsync(Guid userId, ChangePasswordInput input, CancellationToken cancellationToken)
    {
        var user = await FindAsync(userId);
        (await users.ChangePasswordAsync(user, input.CurrentPassword ?? "", StaffFields.Password(input.NewPassword, "newPassword"))).ThrowIfRefused();
        await signIn.RefreshSignInAsync(user);
    }

    private async Task<StaffUser> FindAsync(Guid userId) =>
        await users.FindByIdAsync(userId.ToString()) ?? throw new BusinessException(CommonErrorCodes.SignInRequired, ErrorKind.Unauthorized);
}
