using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>A file that came with a mail.</summary>
public sealed class ConversationMailFile : ITenantOwned
{
    private ConversationMailFile()
    {
    }

    /// <summary>A file of a mail.</summary>
    public ConversationMailFile(Guid mailId, int position, string name, string mediaType, byte[] content, string? contentId, bool isInline)
    {
        Id = Guid.CreateVersion7();
        MailId = mailId;
        Position = position;
        Name = name;
        MediaType = mediaType;
        Content = content;
        Size = content.Length;
        ContentId = contentId;
        IsInline = isInline;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The mail.</summary>
    public Guid MailId { get; private set; }

    /// <summary>Which of the mail's files it is, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its type as the mail says; not to be trusted.</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>Its bytes.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>Bytes.</summary>
    public int Size { get; private set; }

    /// <summary>By which the mail's HTML names it.</summary>
    public string? ContentId { get; private set; }

    /// <summary>Whether it is part of the text, such as a picture.</summary>
    public bool IsInline { get; private set; }
}

/// <summary>A Message-ID that leads to a conversation: of one of its mails, or one that they refer to.</summary>
public sealed class MailThreadId : ITenantOwned
{
    private MailThreadId()
    {
    }

    /// <summary>An id that leads to a conversation.</summary>
    public MailThreadId(string messageId, Guid conversationId)
    {
        MessageId = messageId;
        ConversationId = conversationId;
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The id.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>The conversation.</summary>
    public Guid ConversationId { get; private set; }
}

/// <summary>Who writes from an address. Kept apart from visitors of the website, who can claim any address.</summary>
public sealed class MailCustomer : ITenantOwned
{
    private MailCustomer()
    {
    }

    /// <summary>A customer who writes from an address.</summary>
    public MailCustomer(string address, Guid visitorId)
    {
        Address = address;
        VisitorId = visitorId;
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The address, in the form by which addresses are compared.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The visitor who stands for them.</summary>
    public Guid VisitorId { get; private set; }
}
