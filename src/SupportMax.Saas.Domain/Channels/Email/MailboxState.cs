using SupportMax.Saas.Tenants;
using SupportMax.Saas.Time;

namespace SupportMax.Saas.Channels;

/// <summary>How far a tenant's mailbox has been read. It stands by the folder's own numbers, never by what is marked as read.</summary>
public sealed class MailboxState : ITenantOwned
{
    /// <summary>A mailbox that nobody has read yet.</summary>
    public MailboxState()
    {
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>As long as it is the folder's, UIDs name the same mails; null before the first look.</summary>
    public long? UidValidity { get; private set; }

    /// <summary>Mails up to this UID have been fetched, or were there before the mailbox was connected.</summary>
    public long LastUid { get; private set; }

    /// <summary>When the mailbox was last looked through without an error.</summary>
    public DateTimeOffset? LastFetchedAt { get; private set; }

    /// <summary>How many mails were fetched.</summary>
    public long FetchedCount { get; private set; }

    /// <summary>What went wrong last; null when all is well.</summary>
    public string? LastError { get; private set; }

    /// <summary>Since when it goes wrong.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>Begins to read a folder behind the mails that are already in it, or goes on in a folder that was numbered anew.</summary>
    /// <param name="uidValidity">The folder's.</param>
    /// <param name="lastUid">The last UID that needs no fetching.</param>
    public void Begin(long uidValidity, long lastUid)
    {
        UidValidity = uidValidity;
        LastUid = lastUid;
    }

    /// <summary>Another mailbox, or folder: what is known of the old one means nothing.</summary>
    public void Forget()
    {
        UidValidity = null;
        LastUid = 0;
        LastFetchedAt = null;
        LastError = null;
        FailingSince = null;
    }

    /// <summary>A mail was fetched.</summary>
    public void Fetch(long uid)
    {
        LastUid = Math.Max(LastUid, uid);
        FetchedCount++;
    }

    /// <summary>All there was has been fetched.</summary>
    public void CatchUp(DateTimeOffset now)
    {
        LastFetchedAt = now.ToStored();
        LastError = null;
        FailingSince = null;
    }

    /// <summary>The mailbox could not be read.</summary>
    public void Fail(string error, DateTimeOffset now)
    {
        LastError = error.Length > EmailConsts.MaxDetailLength ? error[..EmailConsts.MaxDetailLength] : error;
        FailingSince ??= now.ToStored();
    }
}
