using System.Globalization;

namespace SupportMax.Saas.Mail.Writing;

/// <summary>Which addresses mail can be sent to.</summary>
public static class MailAddresses
{
    private const int MaxLength = 254;

    /// <summary>The address with its domain in ASCII; null when it is no address that every server takes.</summary>
    public static string? ToAscii(string? address)
    {
        var at = address?.LastIndexOf('@') ?? -1;
        if (address is null || at <= 0 || at > 64 || at == address.Length - 1)
            return null;
        var local = address[..at];
        if (local.Any(character => !IsAtom(character)) || local.StartsWith('.') || local.EndsWith('.') || local.Contains("..", StringComparison.Ordinal))
            return null;
        try
        {
            var domain = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(address[(at + 1)..]);
            return local.Length + 1 + domain.Length <= MaxLength && !domain.EndsWith('.') ? $"{local}@{domain}" : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsAtom(char character) => char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-/=?^_`{|}~.".Contains(character, StringComparison.Ordinal);
}
