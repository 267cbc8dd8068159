using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>What access tokens of mailboxes are made of, as it is now: providers may send a new refresh token in place of the old one, which ends with it.</summary>
internal sealed class MailboxConsents(MailSecrets secrets, TenantScopes scopes, ICurrentTenant currentTenant)
{
    /// <summary>
    /// Has a consent used, and keeps the refresh token that came of it. Nobody else uses it meanwhile, on any host: whoever shows a refresh token that was replaced
    /// may end the consent (RFC 9700, section 4.14.2).
    /// </summary>
    /// <param name="mailbox">The current tenant's mailbox, as it was read some time ago.</param>
    /// <param name="use">Gets the consent as it is now, and returns a result and the refresh token that is good from now on.</param>
    /// <param name="cancellationToken">Gives up waiting; what the provider has sent is kept all the same.</param>
    public Task<T> UseAsync<T>(Mailbox mailbox, Func<MailboxOAuth, Task<(T Result, string RefreshToken)>> use, CancellationToken cancellationToken) =>
        scopes.RunAsync(currentTenant.Id, services => services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
            async _ =>
            {
                var kept = await services.GetRequiredService<IEmailChannelRepository>().LockAsync(cancellationToken);
                var isKept = kept is not null && IsSame(kept.Mailbox, mailbox);
                var oauth = secrets.Unprotect(isKept ? kept!.Mailbox.ProtectedSecret : mailbox.ProtectedSecret).OAuth!;
                var (result, refreshToken) = await use(oauth);
                if (isKept && refreshToken != oauth.RefreshToken)
                    kept!.RenewSecret(secrets.Protect(new MailboxSecret(null, oauth with { RefreshToken = refreshToken })));
                return result;
            },
            CancellationToken.None));

    private static bool IsSame(Mailbox kept, Mailbox mailbox) =>
        (kept.Host, kept.UserName, kept.SignIn) == (mailbox.Host, mailbox.UserName, MailboxSignIn.OAuth);
}
