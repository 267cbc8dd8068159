using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Channels;

internal sealed class EmailChannelRepository(SupportMaxDbContext context) : IEmailChannelRepository
{
    public Task<EmailChannel?> FindAsync(CancellationToken cancellationToken) => context.Set<EmailChannel>().SingleOrDefaultAsync(cancellationToken);

    public async Task<EmailChannel?> LockAsync(CancellationToken cancellationToken)
    {
        var channel = await context.Set<EmailChannel>().FromSql($"select * from email_channels for update").SingleOrDefaultAsync(cancellationToken);
        // One that was read before the lock is still as it was then.
        if (channel is not null)
            await context.Entry(channel).ReloadAsync(cancellationToken);
        return channel;
    }

    public Task<MailboxState?> LockStateAsync(CancellationToken cancellationToken) =>
        context.Set<MailboxState>().FromSql($"select * from mailbox_states for update").SingleOrDefaultAsync(cancellationToken);

    public Task<MailboxState?> FindStateAsync(CancellationToken cancellationToken) =>
        context.Set<MailboxState>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    public Task<int> CountWaitingAsync(CancellationToken cancellationToken) => context.Set<ReceivedMail>().CountAsync(cancellationToken);

    public Task<ReceivedMail?> FindReceivedAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<ReceivedMail>().SingleOrDefaultAsync(mail => mail.Id == id, cancellationToken);

    public Task<bool?> IsSetAsideAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<ReceivedMail>().Where(mail => mail.Id == id).Select(mail => (bool?)mail.IsSetAside).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<ReceivedMail>> ListReceivedAsync(int most, long mostBytes, CancellationToken cancellationToken) =>
        await context.Set<ReceivedMail>()
            .FromSql(
                $"""
                 select * from (
                     select next.*, row_number() over earlier as position, sum(octet_length(next.content)) over earlier as bytes
                     from (select * from received_mails where not is_set_aside order by received_at, uid limit {most}) next
                     window earlier as (order by next.received_at, next.uid rows unbounded preceding)) counted
                 where position = 1 or bytes <= {mostBytes}
                 """)
            .OrderBy(mail => mail.ReceivedAt).ThenBy(mail => mail.Uid).ToListAsync(cancellationToken);

    public Task<bool> IsWaitingAsync(long uidValidity, long uid, CancellationToken cancellationToken) =>
        context.Set<ReceivedMail>().AnyAsync(mail => mail.UidValidity == uidValidity && mail.Uid == uid, cancellationToken);

    public void Add(EmailChannel channel, MailboxState state) => context.AddRange(channel, state);

    public void Add(ReceivedMail mail) => context.Add(mail);

    public void Remove(ReceivedMail mail) => context.Remove(mail);
}
