namespace SupportMax.Saas.Crm;

/// <summary>What a reading found.</summary>
/// <param name="Cases">Cases as they are now, the longest unchanged first.</param>
/// <param name="Comments">Comments that others wrote, the oldest first.</param>
/// <param name="Position">Where the next reading begins.</param>
public sealed record CrmChanges(IReadOnlyList<CrmCaseState> Cases, IReadOnlyList<CrmRemoteComment> Comments, string Position);

/// <summary>A case as the CRM has it.</summary>
/// <param name="TicketKey">The key of its ticket.</param>
/// <param name="CaseId">The CRM's id.</param>
/// <param name="Number">What people call it by.</param>
/// <param name="Status">The CRM's word for where it is.</param>
/// <param name="IsClosed">Whether that means done.</param>
/// <param name="Owner">Whose it is; null when nobody's.</param>
/// <param name="ChangedAt">When it was last changed, by the CRM's clock.</param>
/// <param name="Address">Where a person opens it; null when unknown.</param>
public sealed record CrmCaseState(string TicketKey, string CaseId, string Number, string Status, bool IsClosed, string? Owner, DateTimeOffset ChangedAt, Uri? Address)
{
    /// <summary>The case's own fields, where they were asked for.</summary>
    public IReadOnlyDictionary<string, string?> Fields { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);
}

/// <summary>A comment that somebody wrote in the CRM.</summary>
/// <param name="CommentId">The CRM's id.</param>
/// <param name="TicketKey">The key of the case's ticket.</param>
/// <param name="AuthorId">The CRM's id of who wrote it.</param>
/// <param name="AuthorName">That person's name.</param>
/// <param name="Text">The words.</param>
/// <param name="IsPublic">Whether it is meant for the customer.</param>
public sealed record CrmRemoteComment(string CommentId, string TicketKey, string AuthorId, string AuthorName, string Text, bool IsPublic);
