using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Mail;
using SupportMax.Saas.Mail.Imap;
using SupportMax.Saas.Mail.Mime;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Fetches mails of the current tenant's folder. A mail, how far the folder was read, and the job that deals with the mail are written as one.</summary>
internal sealed class MailboxFetching(IEmailChannelRepository channels, IBackgroundJobs jobs, IFeatureChecker features, IUnitOfWork unitOfWork, TimeProvider clock)
{
    // What came in shortly before the last look may have been counted under the old numbers only.
    private static readonly TimeSpan s_overlap = TimeSpan.FromDays(2);

    /// <exception cref="MailFailureException">The edition has no e-mail any more; what comes meanwhile stays in the mailbox.</exception>
    public async Task<Mailbox?> FindMailboxAsync(CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(cancellationToken) is not { IsEnabled: true } channel)
            return null;
        return await features.IsOnAsync(FeatureNames.EmailChannel)
            ? channel.Mailbox
            : throw new MailFailureException(MailStep.Connect, "The edition has no e-mail. The operator can add it; what comes meanwhile stays in the mailbox.");
    }

    /// <summary>
    /// A mailbox that was just connected is read from that moment on. When the server has numbered the folder anew, what came in around the last
    /// look is fetched again: mails that are known already are recognised.
    /// </summary>
    public async Task CatchUpAsync(ImapConnection connection, ImapFolder folder, CancellationToken cancellationToken)
    {
        if (await channels.FindStateAsync(cancellationToken) is not { } state || state.UidValidity == folder.UidValidity)
            return;
        var since = state is { UidValidity: not null, LastFetchedAt: { } lookedAt } ? lookedAt - s_overlap : (await channels.FindAsync(cancellationToken))?.ChangedAt;
        var recent = since is { } moment ? await connection.ListSinceAsync(moment, cancellationToken) : [];
        var end = folder.UidNext > 0 ? folder.UidNext - 1 : await connection.ListAboveAsync(0, cancellationToken) is [.., var last] ? last : 0;
        var begin = recent.Count > 0 ? recent[0] - 1 : end;
        await ChangeAsync(found => found.Begin(folder.UidValidity, begin), cancellationToken);
    }

    public async Task FetchNewAsync(ImapConnection connection, uint uidValidity, CancellationToken cancellationToken)
    {
        var state = await channels.FindStateAsync(cancellationToken);
        foreach (var uid in await connection.ListAboveAsync((uint)(state?.LastUid ?? 0), cancellationToken))
        {
            // Longer ones are read as far as that, and say so.
            var content = await connection.FetchAsync(uid, MailLimits.Default.MaxBytes + 1, cancellationToken);
            await StoreAsync(uidValidity, uid, content, cancellationToken);
        }

        await ChangeAsync(found => found.CatchUp(clock.GetUtcNow()), cancellationToken);
    }

    public Task NoteFailureAsync(string words, CancellationToken cancellationToken) =>
        ChangeAsync(state => state.Fail(words, clock.GetUtcNow()), cancellationToken);

    private Task<bool> StoreAsync(uint uidValidity, uint uid, byte[]? content, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync(
        async token =>
        {
            unitOfWork.Forget();
            var state = await channels.LockStateAsync(token);
            if (state is null || state.UidValidity != uidValidity)
                return false;
            if (content is not null && !await channels.IsWaitingAsync(uidValidity, uid, token))
            {
                var mail = new ReceivedMail(uidValidity, uid, content, clock.GetUtcNow());
                channels.Add(mail);
                await jobs.EnqueueAsync(IncomingMailJob.Type, new IncomingMailArgs(mail.Id), token);
            }

            state.Fetch(uid);
            return true;
        },
        cancellationToken);

    private Task<bool> ChangeAsync(Action<MailboxState> change, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync(
        async token =>
        {
            unitOfWork.Forget();
            if (await channels.LockStateAsync(token) is { } state)
                change(state);
            return true;
        },
        cancellationToken);
}
