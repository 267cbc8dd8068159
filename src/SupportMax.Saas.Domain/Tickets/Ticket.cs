using SupportMax.Saas.Events;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Tickets;

/// <summary>A conversation that a person has to take care of.</summary>
public sealed class Ticket : EventSource, ITenantOwned
{
    private Ticket()
    {
    }

    /// <summary>A new, open ticket.</summary>
    public Ticket(long number, EscalatedConversation conversation, EscalationReason reason, TicketPriority priority, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        Number = number;
        ConversationId = conversation.ConversationId;
        Subject = conversation.Subject;
        Intent = conversation.Intent;
        ProductArea = conversation.ProductArea;
        BotReasons = conversation.BotReasons;
        TranscriptThroughSequence = conversation.LastSequence;
        Reason = reason;
        Priority = priority;
        CreatedAt = now;
        Raise(new TicketCreated(Id, ConversationId, Number));
    }

    /// <summary>The ticket's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>What people call it by; counts from 1 within the tenant, without holes.</summary>
    public long Number { get; private set; }

    /// <summary>The conversation; its messages up to <see cref="TranscriptThroughSequence"/> are the transcript.</summary>
    public Guid ConversationId { get; private set; }

    /// <summary>The last message the conversation had when the ticket was made.</summary>
    public long TranscriptThroughSequence { get; private set; }

    /// <summary>The customer's own words, shortened.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Whether it still needs a person.</summary>
    public TicketStatus Status { get; private set; }

    /// <summary>How soon.</summary>
    public TicketPriority Priority { get; private set; }

    /// <summary>What the customer wants, as far as the engine could tell.</summary>
    public string? Intent { get; private set; }

    /// <summary>The part of the product, as far as the engine could tell.</summary>
    public string? ProductArea { get; private set; }

    /// <summary>Why the bot handed over.</summary>
    public EscalationReason Reason { get; private set; }

    /// <summary>The same in words, with what it considered.</summary>
    public IReadOnlyList<string> BotReasons { get; private set; } = [];

    /// <summary>Who takes care of it.</summary>
    public Guid? AssigneeId { get; private set; }

    /// <summary>The assignee's name.</summary>
    public string? AssigneeName { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>Gives it to a person, or to nobody; giving it to the same one changes nothing. Somebody who works elsewhere, such as in a CRM, has only a name.</summary>
    public void Assign(Guid? assigneeId, string? assigneeName)
    {
        if (AssigneeId == assigneeId && AssigneeName == assigneeName)
            return;
        AssigneeId = assigneeId;
        AssigneeName = assigneeName;
        Raise(new TicketChanged(Id, ConversationId, Status));
    }

    /// <summary>Says how soon it needs a person; the same again changes nothing.</summary>
    public void Prioritize(TicketPriority priority)
    {
        if (Priority == priority)
            return;
        Priority = priority;
        Raise(new TicketChanged(Id, ConversationId, Status));
    }

    /// <summary>Closes it; closing twice changes nothing.</summary>
    public void Resolve(DateTimeOffset now)
    {
        if (Status == TicketStatus.Resolved)
            return;
        Status = TicketStatus.Resolved;
        ResolvedAt = now;
        Raise(new TicketChanged(Id, ConversationId, Status));
    }

    /// <summary>It needs a person again.</summary>
    public void Reopen()
    {
        Status = TicketStatus.Open;
        ResolvedAt = null;
        Raise(new TicketChanged(Id, ConversationId, Status));
    }
}

/// <summary>What a ticket takes over from the conversation it is made from.</summary>
public sealed record EscalatedConversation(Guid ConversationId, long LastSequence, string Subject, string? Intent, string? ProductArea, IReadOnlyList<string> BotReasons);
