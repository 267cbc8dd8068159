using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace SupportMax.Saas.Channels;

/// <summary>What opens a mailbox: a password, or what access tokens are made of.</summary>
internal sealed record MailboxSecret(string? Password, MailboxOAuth? OAuth)
{
    /// <summary>Never tells it.</summary>
    public override string ToString() => nameof(MailboxSecret);
}

/// <summary>An OAuth client with a refresh token.</summary>
internal sealed record MailboxOAuth(string TokenEndpoint, string ClientId, string? ClientSecret, string RefreshToken, string? Scope)
{
    /// <summary>Never tells the secrets.</summary>
    public override string ToString() => ClientId;
}

/// <summary>Encrypts what opens mailboxes, and the keys of reply tokens, for the database.</summary>
internal sealed class MailSecrets(IDataProtectionProvider provider)
{
    private readonly IDataProtector _mailboxes = provider.CreateProtector("SupportMax.Channels.Mailbox.v1");
    private readonly IDataProtector _replyKeys = provider.CreateProtector("SupportMax.Channels.MailReplyKey.v1");

    public string Protect(MailboxSecret secret) => _mailboxes.Protect(JsonSerializer.Serialize(secret));

    public MailboxSecret Unprotect(string secret) => JsonSerializer.Deserialize<MailboxSecret>(_mailboxes.Unprotect(secret))!;

    public string ProtectKey(byte[] key) => _replyKeys.Protect(Convert.ToBase64String(key));

    public byte[] UnprotectKey(string key) => Convert.FromBase64String(_replyKeys.Unprotect(key));
}
