using SupportMax.Saas.Tenants;
using SupportMax.Saas.Time;

namespace SupportMax.Saas.Conversations;

/// <summary>A file that somebody sent; what it is was read from its bytes.</summary>
public sealed class Attachment : ITenantOwned
{
    private Attachment()
    {
    }

    /// <summary>A file of a conversation.</summary>
    public Attachment(Guid conversationId, string fileName, string contentType, byte[] content, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        ConversationId = conversationId;
        FileName = fileName;
        ContentType = contentType;
        Content = content;
        Size = content.Length;
        UploadedAt = now.ToStored();
    }

    /// <summary>The file's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The conversation.</summary>
    public Guid ConversationId { get; private set; }

    /// <summary>The name, without folders.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>What it is.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public int Size { get; private set; }

    /// <summary>The file.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>When it was sent.</summary>
    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>What a message shows of it.</summary>
    public AttachedFile Describe() => new(Id, FileName, ContentType, Size);
}

/// <summary>A file as a message shows it.</summary>
/// <param name="Id">Where to get it.</param>
/// <param name="FileName">Its name.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Size">Bytes.</param>
public sealed record AttachedFile(Guid Id, string FileName, string ContentType, int Size);
