using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>Which case a ticket is, and what the CRM last said of it.</summary>
public sealed class CrmLink : ITenantOwned
{
    private CrmLink()
    {
    }

    /// <summary>A ticket's case, just made.</summary>
    public CrmLink(Guid ticketId, string caseId)
    {
        TicketId = ticketId;
        CaseId = caseId;
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The ticket.</summary>
    public Guid TicketId { get; private set; }

    /// <summary>The CRM's id of the case.</summary>
    public string CaseId { get; private set; } = "";

    /// <summary>What people in the CRM call it by; null until it was read.</summary>
    public string? CaseNumber { get; private set; }

    /// <summary>Where a person opens it.</summary>
    public string? CaseAddress { get; private set; }

    /// <summary>The CRM's word for where it is.</summary>
    public string? Status { get; private set; }

    /// <summary>Whether that means done.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whose it is in the CRM.</summary>
    public string? Owner { get; private set; }

    /// <summary>When it was last changed there, by the CRM's clock; null until it was read.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>Notes what was written to the case, so that its coming back is no news.</summary>
    /// <param name="caseId">The CRM's id of the case.</param>
    /// <param name="status">The CRM's word that was written; null when none was.</param>
    /// <param name="isClosed">Whether that means done; null when none was written.</param>
    public void Wrote(string caseId, string? status, bool? isClosed)
    {
        CaseId = caseId;
        Status = status ?? Status;
        IsClosed = isClosed ?? IsClosed;
    }

    /// <summary>Takes what the CRM says.</summary>
    /// <returns>What is new in it; nothing when it is older than what is known.</returns>
    public CrmLinkNews Hear(CrmCaseNews news)
    {
        if (ChangedAt is { } known && news.ChangedAt < known)
            return CrmLinkNews.None;
        var heard = new CrmLinkNews(news.IsClosed != IsClosed, ChangedAt is not null && news.Owner != Owner);
        CaseId = news.CaseId;
        CaseNumber = news.Number;
        CaseAddress = news.Address;
        Status = news.Status;
        IsClosed = news.IsClosed;
        Owner = news.Owner;
        ChangedAt = news.ChangedAt;
        return heard;
    }
}

/// <summary>A case as the CRM has it.</summary>
public sealed record CrmCaseNews(string CaseId, string Number, string? Address, string Status, bool IsClosed, string? Owner, DateTimeOffset ChangedAt);

/// <summary>What has changed in a case.</summary>
/// <param name="ClosedOrOpened">It was closed, or opened again.</param>
/// <param name="OwnerChanged">It got another owner; the first owner is none.</param>
public readonly record struct CrmLinkNews(bool ClosedOrOpened, bool OwnerChanged)
{
    /// <summary>Nothing.</summary>
    public static CrmLinkNews None { get; }
}
