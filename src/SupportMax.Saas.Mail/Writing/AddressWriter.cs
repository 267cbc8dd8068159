using System.Text;
using SupportMax.Saas.Mail.Mime;

namespace SupportMax.Saas.Mail.Writing;

/// <summary>Writes an address with its name.</summary>
internal static class AddressWriter
{
    /// <exception cref="ArgumentException">The address is none, or not ASCII: no server we know takes it.</exception>
    public static string Write(MailboxAddress mailbox)
    {
        var address = MailAddresses.ToAscii(mailbox.Address) ?? throw new ArgumentException("The address cannot be written.", nameof(mailbox));
        if (mailbox.Name.Length == 0)
            return address;
        var name = EncodedWordWriter.Write(mailbox.Name);
        return name.StartsWith("=?", StringComparison.Ordinal) ? $"{name} <{address}>" : $"{Quote(name)} <{address}>";
    }

    private static string Quote(string name)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in name)
        {
            if (character is '"' or '\\')
                quoted.Append('\\');
            quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }
}
