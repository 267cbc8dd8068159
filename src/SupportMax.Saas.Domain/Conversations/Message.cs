using SupportMax.Saas.Tenants;
using SupportMax.Saas.Time;

namespace SupportMax.Saas.Conversations;

/// <summary>One message of a conversation; never altered once written, but for <see cref="Withdraw"/>.</summary>
public sealed class Message : ITenantOwned
{
    private Message()
    {
    }

    internal Message(Guid conversationId, long sequence, MessageDraft draft, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        ConversationId = conversationId;
        Sequence = sequence;
        AuthorKind = draft.AuthorKind;
        AuthorId = draft.AuthorId;
        AuthorName = draft.AuthorName;
        Text = draft.Text;
        ClientMessageId = draft.ClientMessageId;
        RepliesToSequence = draft.RepliesToSequence;
        Citations = draft.Citations;
        Offers = draft.Offers;
        Attachments = draft.Attachments;
        SentAt = now.ToStored();
    }

    /// <summary>The message's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The conversation.</summary>
    public Guid ConversationId { get; private set; }

    /// <summary>Its place in the conversation, from 1, without holes.</summary>
    public long Sequence { get; private set; }

    /// <summary>Who wrote it.</summary>
    public AuthorKind AuthorKind { get; private set; }

    /// <summary>The visitor or the member of staff; null for the bot and the system.</summary>
    public Guid? AuthorId { get; private set; }

    /// <summary>The author's name; empty where the reader's side fills it in.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>The text; Markdown when the bot or a person of the staff wrote it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The sender's own id for it; unique per author, so that a repeat is known.</summary>
    public string? ClientMessageId { get; private set; }

    /// <summary>For a reply of the bot: the last message it replies to. Unique, so that no thought is answered twice.</summary>
    public long? RepliesToSequence { get; private set; }

    /// <summary>The sources of an answer.</summary>
    public IReadOnlyList<Citation> Citations { get; private set; } = [];

    /// <summary>What the customer can choose by one click.</summary>
    public IReadOnlyList<Offer> Offers { get; private set; } = [];

    /// <summary>The files that came with it.</summary>
    public IReadOnlyList<AttachedFile> Attachments { get; private set; } = [];

    /// <summary>When it was written.</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>Takes the words out, because they belong to another conversation; its place stays.</summary>
    /// <param name="notice">What stands there instead.</param>
    public void Withdraw(string notice) => Text = notice;
}

/// <summary>A source of an answer.</summary>
/// <param name="Title">The FAQ's question.</param>
/// <param name="Url">Where to read it, or null.</param>
public sealed record Citation(string Title, string? Url);

/// <summary>A choice offered to the customer.</summary>
/// <param name="Text">What it says, and what the customer's message says when it is taken.</param>
/// <param name="Meaning">What taking it means.</param>
/// <param name="FaqId">The FAQ it stands for, when it stands for one.</param>
public sealed record Offer(string Text, OfferMeaning Meaning, Guid? FaqId = null);

/// <summary>What taking an offer means.</summary>
public enum OfferMeaning
{
    /// <summary>Give me that FAQ's answer.</summary>
    Faq,

    /// <summary>None of these.</summary>
    NoneOfThese,

    /// <summary>The answer helped; the conversation is done.</summary>
    Solved,

    /// <summary>Get me a person.</summary>
    Person,

    /// <summary>The answer did not help: it counts as wrong, and a person takes over.</summary>
    NotHelpful,
}
