using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Somebody says that an answer of the bot was wrong: a FAQ is to be put right. Open until a person has done so.</summary>
public sealed class WrongAnswer : ITenantOwned
{
    private WrongAnswer()
    {
    }

    /// <summary>Marks an answer.</summary>
    public WrongAnswer(AnsweredQuestion answered, string markedBy, bool isCustomers, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        ConversationId = answered.ConversationId;
        MessageId = answered.MessageId;
        (FromSequence, ThroughSequence, ContextFromSequence, LastAnsweredFaqId) = answered.Place;
        FaqId = answered.FaqId;
        MarkedBy = markedBy;
        IsCustomers = isCustomers;
        CreatedAt = now;
    }

    /// <summary>The mark's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Where it was answered.</summary>
    public Guid ConversationId { get; private set; }

    /// <summary>The bot's message; it can be marked once.</summary>
    public Guid MessageId { get; private set; }

    /// <summary>The first of the customer's messages that were the question.</summary>
    public long FromSequence { get; private set; }

    /// <summary>The last of them.</summary>
    public long ThroughSequence { get; private set; }

    /// <summary>The first of the customer's earlier messages that the question was read with; null when there was none.</summary>
    public long? ContextFromSequence { get; private set; }

    /// <summary>The FAQ that had been answered last before it.</summary>
    public Guid? LastAnsweredFaqId { get; private set; }

    /// <summary>The FAQ that was given.</summary>
    public Guid FaqId { get; private set; }

    /// <summary>
    /// The FAQ that would have been right: another one lacks this wording, the same one has the wrong text. Null when nobody has said, or there is none.
    /// </summary>
    public Guid? RightFaqId { get; private set; }

    /// <summary>What the marker wants to say about it.</summary>
    public string? Note { get; private set; }

    /// <summary>Who marked it last; empty for the customer.</summary>
    public string MarkedBy { get; private set; } = "";

    /// <summary>Whether only the customer has marked it.</summary>
    public bool IsCustomers { get; private set; }

    /// <summary>Whether a member of staff found that the answer was right after all.</summary>
    public bool WasRight { get; private set; }

    /// <summary>When it was first marked.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When a person was done with it.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>Who that was.</summary>
    public string? ResolvedBy { get; private set; }

    /// <summary>A member of staff says more about it; that counts more than a customer's mark, and opens it again.</summary>
    public void Explain(Guid? rightFaqId, string? note, string member)
    {
        if (note?.Length > LearningConsts.MaxNoteLength)
            throw new BusinessException(AnsweringErrorCodes.NoteTooLong, ErrorKind.BadInput, "note");
        RightFaqId = rightFaqId;
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        MarkedBy = member;
        IsCustomers = false;
        WasRight = false;
        ResolvedAt = null;
        ResolvedBy = null;
    }

    /// <summary>What was to be put right is, or there was nothing to be put right.</summary>
    public void Resolve(bool wasRight, string member, DateTimeOffset now)
    {
        WasRight = wasRight;
        ResolvedAt ??= now;
        ResolvedBy ??= member;
    }
}

/// <summary>An answer of the bot, and the question that it was given to.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="MessageId">The bot's message.</param>
/// <param name="FaqId">The FAQ that was given.</param>
/// <param name="Place">The question.</param>
public sealed record AnsweredQuestion(Guid ConversationId, Guid MessageId, Guid FaqId, QuestionPlace Place);
