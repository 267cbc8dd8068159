using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Checks what somebody typed about a mailbox.</summary>
internal sealed class MailboxInput(MailSecrets secrets)
{
    /// <exception cref="BusinessException"><see cref="TenantErrorCodes.MailSettingInvalid"/>, <see cref="EmailErrorCodes.SecretRequired"/></exception>
    public Mailbox Read(UpdateEmailChannelInput input, Mailbox? before)
    {
        var imap = input.Imap ?? throw MailFields.Invalid("imap");
        var address = MailFields.Address(input.Address, "address");
        var host = MailFields.Host(imap.Host, "imap.host") is { Length: > 0 } named ? named : throw MailFields.Invalid("imap.host");
        if (imap.Port is < 1 or > 65_535)
            throw MailFields.Invalid("imap.port");
        if (!Enum.IsDefined(imap.Security))
            throw MailFields.Invalid("imap.security");
        var userName = MailFields.Text(imap.UserName, "imap.userName", EmailConsts.MaxNameLength) is { Length: > 0 } user ? user : throw MailFields.Invalid("imap.userName");
        var folder = MailFields.Text(imap.Folder, "imap.folder", EmailConsts.MaxNameLength) is { Length: > 0 } chosen ? chosen : "INBOX";
        var (signIn, secret) = ReadSecret(imap, before is not null && before.Host == host && before.UserName == userName ? before : null);
        return new Mailbox(address, host, imap.Port, imap.Security, userName, signIn, secret, folder);
    }

    /// <summary>A stored secret stays with its server and user, and is never sent to another.</summary>
    private (MailboxSignIn SignIn, string Secret) ReadSecret(ImapInput imap, Mailbox? same)
    {
        if (imap.OAuth is { } oauth)
            return (MailboxSignIn.OAuth, secrets.Protect(new MailboxSecret(null, ReadOAuth(oauth, same))));
        if (!string.IsNullOrEmpty(imap.Password))
        {
            return imap.Password.Length <= EmailConsts.MaxSecretLength && !imap.Password.Any(char.IsControl)
                ? (MailboxSignIn.Password, secrets.Protect(new MailboxSecret(imap.Password, null)))
                : throw MailFields.Invalid("imap.password");
        }

        return same is not null ? (same.SignIn, same.ProtectedSecret) : throw new BusinessException(EmailErrorCodes.SecretRequired, ErrorKind.BadInput, "imap.password");
    }

    private MailboxOAuth ReadOAuth(OAuthInput oauth, Mailbox? same)
    {
        var endpoint = MailFields.Text(oauth.TokenEndpoint, "imap.oAuth.tokenEndpoint", EmailConsts.MaxSecretLength);
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            throw MailFields.Invalid("imap.oAuth.tokenEndpoint");
        var clientId = MailFields.Text(oauth.ClientId, "imap.oAuth.clientId") is { Length: > 0 } id ? id : throw MailFields.Invalid("imap.oAuth.clientId");
        var known = same is { SignIn: MailboxSignIn.OAuth } ? secrets.Unprotect(same.ProtectedSecret).OAuth : null;
        if (known is not null && (known.TokenEndpoint != endpoint || known.ClientId != clientId))
            known = null;
        var refresh = Secret(oauth.RefreshToken, "imap.oAuth.refreshToken") ?? known?.RefreshToken
            ?? throw new BusinessException(EmailErrorCodes.SecretRequired, ErrorKind.BadInput, "imap.oAuth.refreshToken");
        return new MailboxOAuth(
            endpoint, clientId, Secret(oauth.ClientSecret, "imap.oAuth.clientSecret") ?? known?.ClientSecret, refresh, MailFields.Text(oauth.Scope, "imap.oAuth.scope", 1000));
    }

    private static string? Secret(string? text, string member)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        return text.Length <= EmailConsts.MaxSecretLength && !text.Any(char.IsControl) ? text : throw MailFields.Invalid(member);
    }
}
