using System.Net.Mail;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tenants;

/// <summary>Checks what people type about mail: nothing of it may begin a new line in a mail's head.</summary>
internal static class MailFields
{
    private const int MaxLength = 256;

    public static string Text(string? text, string member, int maxLength = MaxLength)
    {
        text = (text ?? "").Trim();
        return text.Length <= maxLength && !text.Any(char.IsControl) ? text : throw Invalid(member);
    }

    public static string Address(string? text, string member) =>
        Text(text, member) is { Length: > 0 } address && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address ? address : throw Invalid(member);

    public static string Host(string? text, string member) =>
        Text(text, member) is var host && (host.Length == 0 || Uri.CheckHostName(host) != UriHostNameType.Unknown) ? host : throw Invalid(member);

    public static BusinessException Invalid(string member) => new(TenantErrorCodes.MailSettingInvalid, ErrorKind.BadInput, member)
    {
        Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["field"] = member },
    };
}
