namespace SupportMax.Saas.Mail.Mime;

/// <summary>An address as a mail has it.</summary>
/// <param name="Name">The display name; empty when there is none.</param>
/// <param name="Address">The address as written.</param>
public sealed record MailboxAddress(string Name, string Address)
{
    /// <summary>The form by which two addresses are compared: lower case, the domain in ASCII.</summary>
    public string Normalized => Normalize(Address);

    /// <summary>The form by which two addresses are compared.</summary>
    public static string Normalize(string address)
    {
        var trimmed = address.Trim();
        var at = trimmed.LastIndexOf('@');
        if (at < 0)
            return trimmed.ToLowerInvariant();
        var domain = trimmed[(at + 1)..];
        try
        {
            domain = new System.Globalization.IdnMapping().GetAscii(domain);
        }
        catch (ArgumentException)
        {
            // No domain at all; compared as it is.
        }

        return $"{trimmed[..at]}@{domain}".ToLowerInvariant();
    }
}
