using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>The current tenant's mailbox, and how far it was read.</summary>
public interface IEmailChannelRepository
{
    /// <summary>The mailbox, or null.</summary>
    Task<EmailChannel?> FindAsync(CancellationToken cancellationToken);

    /// <summary>The mailbox as it is now, or null; locked until the transaction ends.</summary>
    Task<EmailChannel?> LockAsync(CancellationToken cancellationToken);

    /// <summary>How far it was read; locked until the transaction ends, so that mails are dealt with one after another.</summary>
    Task<MailboxState?> LockStateAsync(CancellationToken cancellationToken);

    /// <summary>How far it was read, or null.</summary>
    Task<MailboxState?> FindStateAsync(CancellationToken cancellationToken);

    /// <summary>How many mails were fetched and wait to be dealt with.</summary>
    Task<int> CountWaitingAsync(CancellationToken cancellationToken);

    /// <summary>A mail that was fetched and is not dealt with yet, or null.</summary>
    Task<ReceivedMail?> FindReceivedAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Whether a mail that waits is set aside; null when it does not wait any more.</summary>
    Task<bool?> IsSetAsideAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The mails that wait and are not set aside, in the order in which they were fetched.</summary>
    /// <param name="most">How many at most, 1 or more.</param>
    /// <param name="mostBytes">How many bytes they have together; the first one comes however long it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<ReceivedMail>> ListReceivedAsync(int most, long mostBytes, CancellationToken cancellationToken);

    /// <summary>Whether a mail of the folder was fetched already and waits.</summary>
    Task<bool> IsWaitingAsync(long uidValidity, long uid, CancellationToken cancellationToken);

    /// <summary>Adds the mailbox and its state.</summary>
    void Add(EmailChannel channel, MailboxState state);

    /// <summary>Adds a mail that was fetched.</summary>
    void Add(ReceivedMail mail);

    /// <summary>Removes a mail that was dealt with.</summary>
    void Remove(ReceivedMail mail);
}

/// <summary>The mailboxes of all tenants, by ids alone.</summary>
public interface IEmailMailboxes
{
    /// <summary>The active tenants whose mailbox is to be read, with when it was last changed.</summary>
    Task<IReadOnlyList<EnabledMailbox>> ListEnabledAsync(CancellationToken cancellationToken);
}

/// <summary>A mailbox to be read.</summary>
public sealed record EnabledMailbox(TenantId TenantId, DateTimeOffset ChangedAt);

/// <summary>Sees to it that one host at a time reads a mailbox. A host that dies lets go at once.</summary>
public interface IMailboxLocks
{
    /// <summary>Takes a tenant's mailbox, or says that another host, or this one, has it.</summary>
    Task<bool> TryTakeAsync(TenantId tenantId, CancellationToken cancellationToken);

    /// <summary>Whether this host still has it.</summary>
    Task<bool> IsHeldAsync(TenantId tenantId, CancellationToken cancellationToken);

    /// <summary>Lets go.</summary>
    Task ReleaseAsync(TenantId tenantId);
}
