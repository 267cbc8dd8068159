using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>
/// One intended change, written with what caused it and kept afterwards: what has to be done, how often it was tried, and what came of
/// it. Of what customers said it keeps only the length.
/// </summary>
public sealed class CrmLedgerEntry : ITenantOwned
{
    private CrmLedgerEntry()
    {
    }

    private CrmLedgerEntry(CrmChangeKind kind, Guid ticketId, string key, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        TicketId = ticketId;
        Key = key;
        CreatedAt = now;
        RunAfter = now;
    }

    /// <summary>The line's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Its place in the ledger; those of one ticket are done in this order.</summary>
    public long Position { get; private set; }

    /// <summary>What it is about.</summary>
    public CrmChangeKind Kind { get; private set; }

    /// <summary>The ticket.</summary>
    public Guid TicketId { get; private set; }

    /// <summary>The message, for a comment.</summary>
    public long? MessageSequence { get; private set; }

    /// <summary>What makes it the same change when it is intended twice.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Where it is.</summary>
    public CrmLedgerState State { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>Before this it is not tried.</summary>
    public DateTimeOffset RunAfter { get; private set; }

    /// <summary>When it was intended.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was last tried.</summary>
    public DateTimeOffset? TriedAt { get; private set; }

    /// <summary>When it was done, or given up.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>What was sent or received, as JSON, without what customers said.</summary>
    public string? Request { get; private set; }

    /// <summary>The CRM's id of what was written.</summary>
    public string? RemoteId { get; private set; }

    /// <summary>The CRM's code for what is wrong.</summary>
    public string? ErrorCode { get; private set; }

    /// <summary>The CRM's words, without addresses.</summary>
    public string? ErrorMessage { get; private set; }

    /// <summary>A ticket is to become a case.</summary>
    public static CrmLedgerEntry ForTicket(Guid ticketId, DateTimeOffset now) => new(CrmChangeKind.CaseCreated, ticketId, $"ticket:{ticketId:N}", now);

    /// <summary>A ticket has changed; what its case shall be is seen when it is sent.</summary>
    public static CrmLedgerEntry ForChange(Guid ticketId, Guid causeId, DateTimeOffset now) => new(CrmChangeKind.CaseChanged, ticketId, $"change:{causeId:N}", now);

    /// <summary>A message is to become a comment.</summary>
    public static CrmLedgerEntry ForMessage(Guid ticketId, Guid messageId, long sequence, DateTimeOffset now) =>
        new(CrmChangeKind.Comment, ticketId, $"message:{messageId:N}", now) { MessageSequence = sequence };

    /// <summary>Something came from the CRM, and is applied with this line.</summary>
    public static CrmLedgerEntry Received(CrmChangeKind kind, Guid ticketId, string remoteKey, string what, DateTimeOffset now) => new(kind, ticketId, $"in:{remoteKey}", now)
    {
        State = CrmLedgerState.Done,
        Request = what,
        FinishedAt = now,
        Attempts = 1,
    };

    /// <summary>An attempt begins; what becomes of it may never be known.</summary>
    public void Try(DateTimeOffset now)
    {
        Attempts++;
        TriedAt = now;
    }

    /// <summary>It is done.</summary>
    /// <param name="request">What was sent, without what customers said.</param>
    /// <param name="remoteId">The CRM's id; null when nothing had to be sent.</param>
    /// <param name="now">The time.</param>
    public void Complete(string? request, string? remoteId, DateTimeOffset now)
    {
        State = CrmLedgerState.Done;
        Request = request;
        RemoteId = remoteId;
        ErrorCode = null;
        ErrorMessage = null;
        FinishedAt = now;
    }

    /// <summary>It did not go now; it is tried again later.</summary>
    public void TryLater(string? request, string code, string message, DateTimeOffset runAfter)
    {
        Note(request, code, message);
        RunAfter = runAfter;
    }

    /// <summary>
    /// The CRM did not judge it: the attempt counts no longer, but that it may have been written is not forgotten.
    /// </summary>
    public void Doubt(string code)
    {
        Attempts = 1;
        ErrorCode = code;
    }

    /// <summary>It is not tried again by itself.</summary>
    public void Fail(string? request, string code, string message, DateTimeOffset now)
    {
        Note(request, code, message);
        State = CrmLedgerState.Failed;
        FinishedAt = now;
    }

    /// <summary>Lets a failed one begin again, with all its attempts; one that may have been written is still looked for first.</summary>
    /// <returns>Whether it had failed.</returns>
    public bool Replay(DateTimeOffset now)
    {
        if (State != CrmLedgerState.Failed)
            return false;
        State = CrmLedgerState.Waiting;
        Attempts = 1;
        RunAfter = now;
        FinishedAt = null;
        return true;
    }

    private void Note(string? request, string code, string message)
    {
        Request = request ?? Request;
        ErrorCode = code;
        ErrorMessage = message.Length <= CrmConsts.MaxMessageLength ? message : message[..CrmConsts.MaxMessageLength];
    }
}
