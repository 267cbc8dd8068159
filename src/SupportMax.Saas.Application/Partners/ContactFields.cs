using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>Checks what a partner tells about a customer. The partner vouches for it as the tenant's own page does with a signature.</summary>
internal static class ContactFields
{
    private const int MaxLength = 200;
    private const int MaxLocaleLength = 35;

    /// <summary>The fields in a storable form; empty texts count as left out.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.ContactInvalid"/></exception>
    public static ContactInput Check(this ContactInput input) => new(
        Clean(input.ExternalId, MaxLength, "externalId"),
        Clean(input.Name, MaxLength, "name"),
        CheckEmail(Clean(input.Email, MaxLength, "email")),
        Clean(input.Locale, MaxLocaleLength, "locale"));

    public static ContactDto ToDto(this Visitor visitor) =>
        new(visitor.Id, visitor.ExternalId, visitor.Name, visitor.Email, visitor.Locale, visitor.CreatedAt, visitor.LastSeenAt);

    private static string? Clean(string? text, int maxLength, string member)
    {
        var clean = MessageText.Clean(text);
        if (clean.Length > maxLength || clean.Any(char.IsControl))
            throw new BusinessException(PartnerErrorCodes.ContactInvalid, ErrorKind.BadInput, member);
        return clean.Length == 0 ? null : clean;
    }

    private static string? CheckEmail(string? email) => email is null || (email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < email.Length - 1)
        ? email
        : throw new BusinessException(PartnerErrorCodes.ContactInvalid, ErrorKind.BadInput, "email");
}
