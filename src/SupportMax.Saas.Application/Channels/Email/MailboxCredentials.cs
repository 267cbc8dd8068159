using System.Collections.Concurrent;
using SupportMax.Saas.Mail;

namespace SupportMax.Saas.Channels;

/// <summary>What to sign in to the current tenant's mailbox with; access tokens are made when the last one is running out.</summary>
internal sealed class MailboxCredentials(MailSecrets secrets, MailboxConsents consents, MailOAuthClient client, TimeProvider clock)
{
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<MailboxOAuth, KeptToken> _tokens = new();

    /// <exception cref="MailFailureException">No access token is to be had.</exception>
    public async Task<MailCredentials> GetAsync(Mailbox mailbox, CancellationToken cancellationToken)
    {
        var secret = secrets.Unprotect(mailbox.ProtectedSecret);
        return mailbox.SignIn == MailboxSignIn.OAuth && secret.OAuth is { } oauth
            ? new MailCredentials(mailbox.UserName, Find(oauth) ?? await MakeAsync(mailbox, oauth, cancellationToken), IsOAuth: true)
            : new MailCredentials(mailbox.UserName, secret.Password ?? "", IsOAuth: false);
    }

    /// <summary>A server has refused an access token: the next sign-in makes a new one.</summary>
    /// <returns>Whether it is an older one, so that a new one may be taken.</returns>
    public bool Forget(string token)
    {
        var forgotten = _tokens.Where(pair => pair.Value.Token == token && _tokens.TryRemove(pair)).ToList();
        return forgotten.Exists(pair => pair.Value.IsUsed);
    }

    private string? Find(MailboxOAuth oauth)
    {
        if (!_tokens.TryGetValue(oauth, out var known) || known.Until <= clock.GetUtcNow())
            return null;
        known.IsUsed = true;
        return known.Token;
    }

    private Task<string> MakeAsync(Mailbox mailbox, MailboxOAuth read, CancellationToken cancellationToken) => consents.UseAsync(
        mailbox,
        async oauth =>
        {
            // Somebody has made one meanwhile.
            if (Find(oauth) is { } known)
                return (known, oauth.RefreshToken);
            var answer = await client.RenewAsync(oauth, cancellationToken);
            var refreshToken = answer.RefreshToken is { Length: > 0 } renewed ? renewed : oauth.RefreshToken;
            Keep(answer, [read, oauth, oauth with { RefreshToken = refreshToken }]);
            return (answer.AccessToken!, refreshToken);
        },
        cancellationToken);

    /// <summary>Whoever has read the mailbox before the refresh token was replaced finds the access token too.</summary>
    private void Keep(MailTokenAnswer answer, IEnumerable<MailboxOAuth> names)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _tokens.Where(pair => pair.Value.Until <= now))
            _tokens.TryRemove(old);
        var kept = new KeptToken(answer.AccessToken!, now + TimeSpan.FromSeconds(Math.Clamp(answer.ExpiresIn, 0, 86_400)) - s_margin);
        foreach (var name in names)
            _tokens[name] = kept;
    }

    private sealed class KeptToken(string token, DateTimeOffset until)
    {
        public string Token { get; } = token;

        public DateTimeOffset Until { get; } = until;

        /// <summary>Whether somebody has signed in with it, or tried to, since it was made.</summary>
        public bool IsUsed { get; set; }
    }
}
