using System.Security.Claims;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Partners;

/// <summary>A person at a partner's desk: known to us as the partner's client under the person's name.</summary>
internal static class PartnerAgent
{
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.AuthorInvalid"/></exception>
    public static StaffMember Of(ClaimsPrincipal caller, string? name) => Of(caller.GetUserId(), name);

    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.AuthorInvalid"/></exception>
    public static StaffMember Of(Guid clientId, string? name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > PartnerClientConsts.MaxNameLength || name.Any(char.IsControl)
            ? throw new BusinessException(PartnerErrorCodes.AuthorInvalid, ErrorKind.BadInput, "name")
            : new StaffMember(clientId, name.Trim());
}
