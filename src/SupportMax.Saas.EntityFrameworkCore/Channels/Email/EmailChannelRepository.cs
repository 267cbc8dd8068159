using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Channels;

internal sealed class EmailChannelRepository(SupportMaxDbContext context) : IEmailChannelRepository
{
    public Task<EmailChannel?> FindAsync(CancellationToken cancellationToken) => context.Set<EmailChannel>().SingleOrDefaultAsync(cancellationToken);

    public Task<MailboxState?> LockStateAsync(CancellationToken cancellationToken) =>
        context.Set<MailboxState>().FromSql($"select * from mailbox_states for update").SingleOrDefaultAsync(cancellationToken);

    public Task<MailboxState?> FindStateAsync(CancellationToken cancellationToken) =>
        context.Set<MailboxState>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    public Task<int> CountWaitingAsync(CancellationToken cancellationToken) => context.Set<ReceivedMail>().CountAsync(cancellationToken);

    public Task<ReceivedMail?> FindReceivedAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<ReceivedMail>().SingleOrDefaultAsync(mail => mail.Id == id, cancellationToken);

    public Task<bool> IsWaitingAsync(long uidValidity, long uid, CancellationToken cancellationToken) =>
        context.Set<ReceivedMail>().AnyAsync(mail => mail.UidValidity == uidValidity && mail.Uid == uid, cancellationToken);

    public void Add(EmailChannel channel, MailboxState state) => context.AddRange(channel, state);

    public void Add(ReceivedMail mail) => context.Add(mail);

    public void Remove(ReceivedMail mail) => context.Remove(mail);
}
