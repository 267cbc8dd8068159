using SupportMax.Saas.Tenants;
using SupportMax.Saas.Time;

namespace SupportMax.Saas.Channels;

/// <summary>A mail as it was fetched, until it has been dealt with.</summary>
public sealed class ReceivedMail : ITenantOwned
{
    private ReceivedMail()
    {
    }

    /// <summary>A mail that was fetched just now.</summary>
    public ReceivedMail(long uidValidity, long uid, byte[] content, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        UidValidity = uidValidity;
        Uid = uid;
        Content = content;
        ReceivedAt = now.ToStored();
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The folder's numbering.</summary>
    public long UidValidity { get; private set; }

    /// <summary>Its number in the folder.</summary>
    public long Uid { get; private set; }

    /// <summary>Its bytes.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>When it was fetched.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Whether it could not be dealt with and is tried by itself, so that others do not wait for it.</summary>
    public bool IsSetAside { get; private set; }

    /// <summary>Lets the others go on without it.</summary>
    public void SetAside() => IsSetAside = true;
}
