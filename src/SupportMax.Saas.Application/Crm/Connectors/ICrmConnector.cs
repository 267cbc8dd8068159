namespace SupportMax.Saas.Crm;

/// <summary>
/// One CRM system. Every write bears being repeated: a case is found by the ticket's key, and a comment that may have been written
/// before is looked for first. A call that fails as a whole throws <see cref="CrmUnavailableException"/> or
/// <see cref="CrmRefusedException"/>; what is wrong with one record stands in its outcome.
/// </summary>
public interface ICrmConnector
{
    /// <summary>Which system it speaks to.</summary>
    CrmSystem System { get; }

    /// <summary>How many records one call writes at most.</summary>
    int BatchSize { get; }

    /// <summary>Signs in and looks around; changes nothing.</summary>
    Task<CrmAccount> CheckAsync(CrmAccess access, CancellationToken cancellationToken);

    /// <summary>The fields of a case.</summary>
    Task<IReadOnlyList<CrmField>> DescribeCaseAsync(CrmAccess access, CancellationToken cancellationToken);

    /// <summary>Creates or changes cases, at most <see cref="BatchSize"/>, by the key of their ticket.</summary>
    /// <returns>An outcome per case, in the same order.</returns>
    Task<IReadOnlyList<CrmOutcome>> UpsertCasesAsync(CrmAccess access, IReadOnlyList<CrmCaseDraft> cases, CancellationToken cancellationToken);

    /// <summary>Adds comments, at most <see cref="BatchSize"/>.</summary>
    /// <returns>An outcome per comment, in the same order.</returns>
    Task<IReadOnlyList<CrmOutcome>> AddCommentsAsync(CrmAccess access, IReadOnlyList<CrmCommentDraft> comments, CancellationToken cancellationToken);

    /// <summary>The cases with these tickets' keys, as they are now; those that are not there are left out.</summary>
    Task<IReadOnlyList<CrmCaseState>> ReadCasesAsync(CrmAccess access, IReadOnlyList<string> ticketKeys, CancellationToken cancellationToken);

    /// <summary>Who the customer with this e-mail address is; null when the CRM knows nobody.</summary>
    Task<CrmCustomer?> FindCustomerAsync(CrmAccess access, string email, CancellationToken cancellationToken);

    /// <summary>How much of the day's calls is used, as last told; null before the first call.</summary>
    CrmUsage? UsageOf(CrmAccess access);
}
