using SupportMax.Saas.Tenants;
using SupportMax.Saas.Time;

namespace SupportMax.Saas.Channels;

/// <summary>A tenant's mailbox: where its customers write to, and how it is read. How mail goes out stands in the tenant's mail settings.</summary>
public sealed class EmailChannel : ITenantOwned
{
    private EmailChannel()
    {
    }

    /// <summary>A mailbox.</summary>
    /// <param name="mailbox">Where it is.</param>
    /// <param name="protectedReplyKey">The key of its reply tokens, encrypted.</param>
    /// <param name="now">The time.</param>
    public EmailChannel(Mailbox mailbox, string protectedReplyKey, DateTimeOffset now)
    {
        Mailbox = mailbox;
        ReplyKey = protectedReplyKey;
        ChangedAt = now.ToStored();
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Where the mailbox is, and how to get in.</summary>
    public Mailbox Mailbox { get; private set; } = null!;

    /// <summary>Whether it is read.</summary>
    public bool IsEnabled { get; private set; }

    /// <summary>Whether answers go to an address of their own for each conversation (<c>support+…@</c>).</summary>
    public bool UsesPlusAddress { get; private set; } = true;

    /// <summary>The key of its reply tokens, encrypted.</summary>
    public string ReplyKey { get; private set; } = "";

    /// <summary>When it was last changed; whoever reads the mailbox begins anew then.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Changes where it is and whether it is read.</summary>
    public void Change(Mailbox mailbox, bool isEnabled, bool usesPlusAddress, DateTimeOffset now)
    {
        Mailbox = mailbox;
        IsEnabled = isEnabled;
        UsesPlusAddress = usesPlusAddress;
        ChangedAt = now.ToStored();
    }

    /// <summary>Keeps another secret for the same mailbox; whoever reads it goes on.</summary>
    public void RenewSecret(string protectedSecret) => Mailbox = Mailbox with { ProtectedSecret = protectedSecret };
}

/// <summary>Where a mailbox is, and how to get in.</summary>
/// <param name="Address">The address that customers write to.</param>
/// <param name="Host">The IMAP server's name or address.</param>
/// <param name="Port">Its port.</param>
/// <param name="Protection">How the connection is protected.</param>
/// <param name="UserName">Who signs in.</param>
/// <param name="SignIn">How.</param>
/// <param name="ProtectedSecret">Password or OAuth client secrets, encrypted.</param>
/// <param name="Folder">The folder that is read.</param>
public sealed record Mailbox(
    string Address, string Host, int Port, MailProtection Protection, string UserName, MailboxSignIn SignIn, string ProtectedSecret, string Folder)
{
    /// <summary>Never tells the secret.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
