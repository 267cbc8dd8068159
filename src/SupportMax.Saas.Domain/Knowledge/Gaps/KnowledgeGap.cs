using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Something that customers ask and the knowledge does not answer. Its questions are the customers' own messages; it holds no words itself.</summary>
public sealed class KnowledgeGap : ITenantOwned
{
    private KnowledgeGap()
    {
    }

    /// <summary>A gap that was found now.</summary>
    public KnowledgeGap(DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        FoundAt = now;
    }

    /// <summary>The gap's id; it stays while the same questions are in it.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>What became of it.</summary>
    public GapState State { get; private set; }

    /// <summary>The intent that most of its questions were taken for.</summary>
    public string Intent { get; private set; } = "";

    /// <summary>The product area that most of its questions were taken for.</summary>
    public string ProductArea { get; private set; } = "";

    /// <summary>When it was first found.</summary>
    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>The FAQ that was drafted for it.</summary>
    public Guid? FaqId { get; private set; }

    /// <summary>Who drafted it or said that it is none.</summary>
    public string? ClosedBy { get; private set; }

    /// <summary>Takes over what most of its questions are about.</summary>
    public void Describe(string intent, string productArea)
    {
        Intent = intent;
        ProductArea = productArea;
    }

    /// <summary>There is a draft for it.</summary>
    /// <exception cref="BusinessException"><see cref="KnowledgeErrorCodes.GapClosed"/></exception>
    public void Draft(Guid faqId, string member)
    {
        Close(GapState.Drafted, member);
        FaqId = faqId;
    }

    /// <summary>It is none.</summary>
    /// <exception cref="BusinessException"><see cref="KnowledgeErrorCodes.GapClosed"/></exception>
    public void Dismiss(string member) => Close(GapState.Dismissed, member);

    private void Close(GapState state, string member)
    {
        if (State != GapState.Open)
            throw new BusinessException(KnowledgeErrorCodes.GapClosed, ErrorKind.Conflict);
        State = state;
        ClosedBy = member;
    }
}

/// <summary>A customer's question in a gap.</summary>
public sealed class GapQuestion : ITenantOwned
{
    private GapQuestion()
    {
    }

    /// <summary>Points at a question.</summary>
    /// <param name="gapId">The gap.</param>
    /// <param name="asked">The question.</param>
    /// <param name="position">0 for the most central one.</param>
    public GapQuestion(Guid gapId, UnansweredQuestion asked, int position)
    {
        GapId = gapId;
        MessageId = asked.MessageId;
        ConversationId = asked.ConversationId;
        FromSequence = asked.FromSequence;
        ThroughSequence = asked.ThroughSequence;
        AskedAt = asked.AskedAt;
        Position = position;
    }

    /// <summary>The gap.</summary>
    public Guid GapId { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>What the bot said to it.</summary>
    public Guid MessageId { get; private set; }

    /// <summary>Where it was asked.</summary>
    public Guid ConversationId { get; private set; }

    /// <summary>The first message with the words.</summary>
    public long FromSequence { get; private set; }

    /// <summary>The last one.</summary>
    public long ThroughSequence { get; private set; }

    /// <summary>When it was asked.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>0 for the most central question, then by likeness to it.</summary>
    public int Position { get; private set; }
}

/// <summary>A question that the bot left to a person.</summary>
public sealed record UnansweredQuestion(
    Guid MessageId, Guid ConversationId, long FromSequence, long ThroughSequence, DateTimeOffset AskedAt, string Text, string Intent, string ProductArea);
