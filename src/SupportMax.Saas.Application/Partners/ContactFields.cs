using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Routing;

namespace SupportMax.Saas.Partners;

/// <summary>Checks what a partner tells about a customer. The partner vouches for it as the tenant's own page does with a signature.</summary>
internal static class ContactFields
{
    private const int MaxLength = 200;
    private const int MaxLocaleLength = 35;

    /// <summary>The fields in a storable form; empty texts count as left out, but an empty tier takes it away.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.ContactInvalid"/></exception>
    public static ContactChange Check(this ContactChange input) => new(
        Clean(input.ExternalId, MaxLength, "externalId"),
        Clean(input.Name, MaxLength, "name"),
        CheckEmail(Clean(input.Email, MaxLength, "email")),
        Clean(input.Locale, MaxLocaleLength, "locale"),
        input.Tier is null ? null : Clean(input.Tier, RoutingConsts.MaxNameLength, "tier") ?? "");

    public static ContactDto ToDto(this Visitor visitor) =>
        new(visitor.Id, visitor.ExternalId, visitor.Name, visitor.Email, visitor.Locale, visitor.Tier, visitor.CreatedAt, visitor.LastSeenAt);

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
