using System.Text.Json;

namespace SupportMax.Saas.Crm;

/// <summary>Which lines of the ledger are wanted.</summary>
/// <param name="Page">The page; its filter is a ticket's number, an error code or an id in the CRM.</param>
/// <param name="State">Only those in this state; null for all.</param>
/// <param name="TicketId">Only the ticket's; null for all.</param>
public sealed record CrmLedgerFilter(PageRequest Page, CrmLedgerState? State, Guid? TicketId);

/// <summary>A line of the ledger.</summary>
public sealed record CrmLedgerEntryDto
{
    /// <summary>The line's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is about.</summary>
    public required CrmChangeKind Kind { get; init; }

    /// <summary>Where it is.</summary>
    public required CrmLedgerState State { get; init; }

    /// <summary>The ticket.</summary>
    public required Guid TicketId { get; init; }

    /// <summary>Its number.</summary>
    public required long TicketNumber { get; init; }

    /// <summary>The message, for a comment.</summary>
    public long? MessageSequence { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it was intended.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last tried.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>When it is tried next; null when it is not.</summary>
    public DateTimeOffset? RunAfter { get; init; }

    /// <summary>When it was done, or given up.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What was sent or received, without what customers said.</summary>
    public JsonElement? Request { get; init; }

    /// <summary>The CRM's id of what was written.</summary>
    public string? RemoteId { get; init; }

    /// <summary>The CRM's code for what is wrong.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The CRM's words.</summary>
    public string? ErrorMessage { get; init; }
}

/// <summary>In what tickets and cases differ.</summary>
/// <param name="CheckedAt">When they were compared.</param>
/// <param name="Checked">How many tickets, the newest.</param>
/// <param name="Items">The differences that no waiting change explains.</param>
public sealed record CrmDriftReport(DateTimeOffset CheckedAt, int Checked, IReadOnlyList<CrmDriftItem> Items);

/// <summary>A difference.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="TicketNumber">Its number.</param>
/// <param name="CaseNumber">The case; null when there is none.</param>
/// <param name="Kind">In what they differ.</param>
/// <param name="Field">The field, when it is one.</param>
/// <param name="Expected">What the ticket says.</param>
/// <param name="Actual">What the case says.</param>
public sealed record CrmDriftItem(Guid TicketId, long TicketNumber, string? CaseNumber, CrmDriftKind Kind, string? Field, string? Expected, string? Actual);
