using SupportMax.Saas.Tenants;
using SupportMax.Saas.Time;

namespace SupportMax.Saas.Conversations;

/// <summary>What staff write to each other beside a conversation; no customer sees it.</summary>
public sealed class ConversationNote : ITenantOwned
{
    private ConversationNote()
    {
    }

    /// <summary>A new note.</summary>
    public ConversationNote(Guid conversationId, Actor author, string text, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        ConversationId = conversationId;
        AuthorId = author.Id ?? throw new ArgumentException("Only people write notes.", nameof(author));
        AuthorName = author.Name;
        Text = text;
        WrittenAt = now.ToStored();
    }

    /// <summary>The note's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The conversation.</summary>
    public Guid ConversationId { get; private set; }

    /// <summary>Who wrote it.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>The author's name at that time.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset WrittenAt { get; private set; }
}
