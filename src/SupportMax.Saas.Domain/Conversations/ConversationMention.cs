using SupportMax.Saas.Tenants;
using SupportMax.Saas.Time;

namespace SupportMax.Saas.Conversations;

/// <summary>A member of staff whom a note names.</summary>
public sealed class ConversationMention : ITenantOwned
{
    private ConversationMention()
    {
    }

    /// <summary>Somebody named in a note.</summary>
    public ConversationMention(ConversationNote note, Guid userId)
    {
        NoteId = note.Id;
        ConversationId = note.ConversationId;
        UserId = userId;
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The note.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>The conversation beside which it stands.</summary>
    public Guid ConversationId { get; private set; }

    /// <summary>Who is named.</summary>
    public Guid UserId { get; private set; }

    /// <summary>When they saw it; null while they have not.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>Notes that they saw it.</summary>
    public void See(DateTimeOffset now) => SeenAt ??= now.ToStored();
}
