using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>A conversation under the partner's own name for it, so that beginning it twice begins one.</summary>
public sealed class PartnerThread : ITenantOwned
{
    private PartnerThread()
    {
    }

    /// <summary>A thread and its conversation.</summary>
    public PartnerThread(Guid clientId, string name, Guid conversationId)
    {
        ClientId = clientId;
        Name = name;
        ConversationId = conversationId;
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Whose name it is.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The partner's name for it, 1–200 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The conversation.</summary>
    public Guid ConversationId { get; private set; }

    /// <summary>The last message that a caller of the REST channel was told.</summary>
    public long ToldSequence { get; private set; }

    /// <summary>Goes on in another conversation, when the one before was closed for good.</summary>
    public void GoOnIn(Guid conversationId)
    {
        if (ConversationId == conversationId)
            return;
        ConversationId = conversationId;
        ToldSequence = 0;
    }

    /// <summary>Notes up to which message the caller was told.</summary>
    public void Tell(long sequence) => ToldSequence = Math.Max(ToldSequence, sequence);
}
