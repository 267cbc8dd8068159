using SupportMax.Saas.Tenants;
using SupportMax.Saas.Time;

namespace SupportMax.Saas.Conversations;

/// <summary>One thing that happened to a conversation; never altered once written.</summary>
public sealed class ConversationEvent : ITenantOwned
{
    private ConversationEvent()
    {
    }

    internal ConversationEvent(Conversation conversation, long number, ConversationState from, ConversationTrigger trigger, Cause cause, DateTimeOffset now)
    {
        ConversationId = conversation.Id;
        Number = number;
        FromState = from;
        ToState = conversation.State;
        Trigger = trigger;
        ActorKind = cause.Actor.Kind;
        ActorId = cause.Actor.Id;
        ActorName = cause.Actor.Name;
        Reason = cause.Reason;
        Note = cause.Note;
        OtherConversationId = cause.OtherConversationId;
        AssigneeId = conversation.AssigneeId;
        AssigneeName = conversation.AssigneeName;
        QueueId = conversation.QueueId;
        Tier = conversation.Tier;
        OccurredAt = now.ToStored();
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The conversation.</summary>
    public Guid ConversationId { get; private set; }

    /// <summary>Its place among the conversation's events, from 1, without holes.</summary>
    public long Number { get; private set; }

    /// <summary>The state before.</summary>
    public ConversationState FromState { get; private set; }

    /// <summary>The state after.</summary>
    public ConversationState ToState { get; private set; }

    /// <summary>What happened.</summary>
    public ConversationTrigger Trigger { get; private set; }

    /// <summary>Who did it.</summary>
    public AuthorKind ActorKind { get; private set; }

    /// <summary>The visitor or the member of staff; null for the bot and the system.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The actor's name at that time.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>Why, as one word of the product; empty when the trigger says it all.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Why, in a person's words.</summary>
    public string? Note { get; private set; }

    /// <summary>The conversation that it was merged with; null for all else.</summary>
    public Guid? OtherConversationId { get; private set; }

    /// <summary>Who had it afterwards.</summary>
    public Guid? AssigneeId { get; private set; }

    /// <summary>That person's name.</summary>
    public string? AssigneeName { get; private set; }

    /// <summary>The queue it stood in afterwards; null outside of queues and for the default one.</summary>
    public Guid? QueueId { get; private set; }

    /// <summary>The tier afterwards.</summary>
    public SupportTier Tier { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset OccurredAt { get; private set; }
}

/// <summary>Who makes something happen, and why.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Reason">Why, as one word of the product.</param>
/// <param name="Note">Why, in a person's words.</param>
/// <param name="OtherConversationId">The conversation that it is merged with.</param>
public sealed record Cause(Actor Actor, string Reason = "", string? Note = null, Guid? OtherConversationId = null)
{
    /// <summary>The product itself, for this reason.</summary>
    public static Cause System(string reason) => new(Actor.System, reason);
}
