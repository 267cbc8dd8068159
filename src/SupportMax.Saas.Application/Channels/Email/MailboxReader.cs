using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Mail;
using SupportMax.Saas.Mail.Imap;
using SupportMax.Saas.Notifications;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Reads one tenant's mailbox as long as this host has it: fetches what is new, waits, and begins anew when something fails. It throws nothing.</summary>
internal sealed class MailboxReader(
    MailboxOpening opening, IMailboxLocks locks, TenantScopes scopes, IOptions<MailOptions> options, TimeProvider clock, ILogger<MailboxReader> logger)
{
    public async Task ReadAsync(TenantId tenantId, CancellationToken cancellationToken)
    {
        var failures = 0;
        try
        {
            // Another host has it: the watcher asks again after a while.
            if (!await locks.TryTakeAsync(tenantId, cancellationToken))
                return;
            while (await locks.IsHeldAsync(tenantId, cancellationToken))
            {
                try
                {
                    await FollowAsync(tenantId, () => failures = 0, cancellationToken);
                }
                catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
                {
                    failures++;
                    await NoteAsync(tenantId, exception, cancellationToken);
                    await Task.Delay(RetryDelay.After(failures), clock, cancellationToken);
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "Reading the mailbox of tenant {TenantId} ended; it is begun anew", tenantId);
        }
        catch (OperationCanceledException)
        {
            // The host stops, or the mailbox was changed.
        }
        finally
        {
            await locks.ReleaseAsync(tenantId);
        }
    }

    private async Task FollowAsync(TenantId tenantId, Action onSuccess, CancellationToken cancellationToken)
    {
        var mailbox = await InTenantAsync(tenantId, fetch => fetch.FindMailboxAsync(cancellationToken));
        if (mailbox is null)
            return;
        var (connection, folder) = await scopes.RunAsync(tenantId, _ => opening.OpenAsync(mailbox, cancellationToken));
        await using var open = connection;
        await InTenantAsync(tenantId, fetch => fetch.CatchUpAsync(connection, folder, cancellationToken));
        while (true)
        {
            await InTenantAsync(tenantId, fetch => fetch.FetchNewAsync(connection, folder.UidValidity, cancellationToken));
            onSuccess();
            if (!await locks.IsHeldAsync(tenantId, cancellationToken))
                return;
            await connection.WaitForMailAsync(connection.CanIdle ? options.Value.IdleFor : options.Value.PollEvery, clock, cancellationToken);
        }
    }

    private async Task NoteAsync(TenantId tenantId, Exception exception, CancellationToken cancellationToken)
    {
        // What a server says may hold addresses: it is for the tenant's eyes, not for the log.
        logger.LogWarning("The mailbox of tenant {TenantId} could not be read ({Step}); trying again", tenantId, (exception as MailFailureException)?.Step.ToString() ?? exception.GetType().Name);
        var words = exception is MailFailureException failure ? failure.Message : "Something went wrong on our side; it is tried again.";
        if (exception is not MailFailureException)
            logger.LogError(exception, "The mailbox of tenant {TenantId} could not be read", tenantId);
        try
        {
            await InTenantAsync(tenantId, fetch => fetch.NoteFailureAsync(words, cancellationToken));
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(problem, "The state of the mailbox of tenant {TenantId} could not be written", tenantId);
        }
    }

    private Task<T> InTenantAsync<T>(TenantId tenantId, Func<MailboxFetching, Task<T>> work) =>
        scopes.RunAsync(tenantId, services => work(services.GetRequiredService<MailboxFetching>()));

    private Task InTenantAsync(TenantId tenantId, Func<MailboxFetching, Task> work) =>
        scopes.RunAsync(tenantId, services => work(services.GetRequiredService<MailboxFetching>()));
}
