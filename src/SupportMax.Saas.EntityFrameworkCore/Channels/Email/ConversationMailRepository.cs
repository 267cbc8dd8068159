using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

internal sealed class ConversationMailRepository(SupportMaxDbContext context, ICurrentTenant currentTenant) : IConversationMailRepository
{
    public Task<ConversationMail?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<ConversationMail>().SingleOrDefaultAsync(mail => mail.Id == id, cancellationToken);

    public Task<bool> IsKnownAsync(string fingerprint, CancellationToken cancellationToken) =>
        context.Set<ConversationMail>().AnyAsync(mail => mail.Fingerprint == fingerprint, cancellationToken);

    public Task<ConversationMail?> FindSentAsync(IReadOnlyList<string> messageIds, CancellationToken cancellationToken) =>
        context.Set<ConversationMail>().Where(mail => mail.Direction == MailDirection.Out && messageIds.Contains(mail.MessageId))
            .OrderByDescending(mail => mail.OccurredAt).FirstOrDefaultAsync(cancellationToken);

    public Task<ConversationMail?> FindOfMessageAsync(Guid conversationId, long sequence, CancellationToken cancellationToken) =>
        context.Set<ConversationMail>().AsNoTracking()
            .FirstOrDefaultAsync(mail => mail.ConversationId == conversationId && mail.Sequence == sequence, cancellationToken);

    public async Task<IReadOnlyList<ConversationMail>> ListAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await context.Set<ConversationMail>().AsNoTracking().Where(mail => mail.ConversationId == conversationId)
            .OrderBy(mail => mail.OccurredAt).ThenBy(mail => mail.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ConversationMailFile>> ListFilesAsync(IReadOnlyList<Guid> mailIds, CancellationToken cancellationToken) =>
        // The content stays where it is: an empty one is read in its place.
        await context.Set<ConversationMailFile>()
            .FromSql($"select id, tenant_id, mail_id, position, name, media_type, ''::bytea as content, size, content_id, is_inline from conversation_mail_files")
            .AsNoTracking().Where(file => mailIds.Contains(file.MailId)).OrderBy(file => file.Position).ToListAsync(cancellationToken);

    public Task<ConversationMailFile?> FindFileAsync(Guid mailId, Guid fileId, CancellationToken cancellationToken) =>
        context.Set<ConversationMailFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == fileId && file.MailId == mailId, cancellationToken);

    public async Task<IReadOnlyList<(string MessageId, Guid ConversationId)>> FindThreadsAsync(IReadOnlyList<string> messageIds, CancellationToken cancellationToken)
    {
        var found = await context.Set<MailThreadId>().AsNoTracking().Where(id => messageIds.Contains(id.MessageId))
            .OrderByDescending(id => id.ConversationId).Take(20).ToListAsync(cancellationToken);
        return [.. found.Select(id => (id.MessageId, id.ConversationId))];
    }

    public Task<Guid?> FindBySubjectAsync(string address, string baseSubject, DateTimeOffset since, CancellationToken cancellationToken) =>
        context.Set<ConversationMail>()
            .Where(mail => mail.Address == address && mail.BaseSubject == baseSubject && mail.State == MailState.Taken && mail.OccurredAt >= since)
            .OrderByDescending(mail => mail.OccurredAt).Select(mail => mail.ConversationId).FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> ListPeopleAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        var people = await context.Set<ConversationMail>().AsNoTracking()
            .Where(mail => mail.ConversationId == conversationId && (mail.State == MailState.Taken || mail.Direction == MailDirection.Out))
            .Select(mail => mail.People).ToListAsync(cancellationToken);
        return [.. people.SelectMany(addresses => addresses).Distinct(StringComparer.Ordinal)];
    }

    public Task<int> CountAsync(string address, MailDirection direction, bool automaticOnly, DateTimeOffset since, CancellationToken cancellationToken) =>
        context.Set<ConversationMail>().CountAsync(
            mail => mail.Address == address && mail.Direction == direction && mail.OccurredAt >= since && (!automaticOnly || mail.IsAutomatic), cancellationToken);

    public Task<MailCustomer?> FindCustomerAsync(string address, CancellationToken cancellationToken) =>
        context.Set<MailCustomer>().AsNoTracking().SingleOrDefaultAsync(customer => customer.Address == address, cancellationToken);

    public void Add(ConversationMail mail, IEnumerable<ConversationMailFile> files)
    {
        context.Add(mail);
        context.AddRange(files);
    }

    public void Add(MailCustomer customer) => context.Add(customer);

    public async Task AddThreadsAsync(IReadOnlyList<string> messageIds, Guid conversationId, CancellationToken cancellationToken)
    {
        var ids = messageIds.Distinct(StringComparer.Ordinal).ToArray();
        // The ids point at the conversation, which may be new in this unit of work.
        await context.SaveOrLoseTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"""
             insert into mail_thread_ids (tenant_id, message_id, conversation_id)
             select {currentTenant.Id.Value}, id, {conversationId} from unnest({ids}) id on conflict do nothing
             """,
            cancellationToken);
    }

    public Task RemoveThreadsAsync(IReadOnlyList<string> messageIds, Guid conversationId, CancellationToken cancellationToken) =>
        context.Set<MailThreadId>().Where(id => id.ConversationId == conversationId && messageIds.Contains(id.MessageId)).ExecuteDeleteAsync(cancellationToken);
}
