using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Crm;

/// <summary>The current tenant's CRM connection.</summary>
public interface ICrmConnectionAppService
{
    /// <summary>The connection; never the secret.</summary>
    Task<CrmConnectionDto> GetAsync(CancellationToken cancellationToken);

    /// <summary>Changes the connection, and begins anew with it at once.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="CrmErrorCodes.ConnectionInvalid"/>, <see cref="CrmErrorCodes.HostNotAllowed"/>, <see cref="CrmErrorCodes.SignInInvalid"/>,
    /// <see cref="CrmErrorCodes.SecretRequired"/>, <see cref="CrmErrorCodes.Stale"/>
    /// </exception>
    Task<CrmConnectionDto> UpdateAsync(CrmConnectionInput input, CancellationToken cancellationToken);

    /// <summary>Tries a connection without storing it; with null, the stored one. Nothing is written in the CRM.</summary>
    Task<CrmTestResult> TestAsync(CrmConnectionInput? input, CancellationToken cancellationToken);
}

/// <summary>How the current tenant's tickets become cases.</summary>
public interface ICrmMappingAppService
{
    /// <summary>The mapping.</summary>
    Task<CrmMappingDto> GetAsync(CancellationToken cancellationToken);

    /// <summary>Changes the mapping; cases that are there already follow with their next change.</summary>
    /// <exception cref="BusinessException"><see cref="CrmErrorCodes.MappingInvalid"/>, <see cref="CrmErrorCodes.Stale"/></exception>
    Task<CrmMappingDto> UpdateAsync(CrmMappingDto input, CancellationToken cancellationToken);

    /// <summary>Says which case a ticket would become, and what the CRM would not take. Nothing is written.</summary>
    /// <exception cref="BusinessException"><see cref="CrmErrorCodes.MappingInvalid"/>, <see cref="CrmErrorCodes.NoTicket"/>, <see cref="CrmErrorCodes.Refused"/>, <see cref="CrmErrorCodes.Unavailable"/></exception>
    Task<CrmMappingTestResult> TestAsync(CrmMappingTestInput input, CancellationToken cancellationToken);
}

/// <summary>The ledger of intended changes.</summary>
public interface ICrmLedgerAppService
{
    /// <summary>Lines, the newest first.</summary>
    Task<PagedResult<CrmLedgerEntryDto>> ListAsync(CrmLedgerFilter filter, CancellationToken cancellationToken);

    /// <summary>Tries a failed change again.</summary>
    /// <exception cref="BusinessException"><see cref="CrmErrorCodes.EntryNotFound"/>, <see cref="CrmErrorCodes.EntryNotFailed"/></exception>
    Task ReplayAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Compares the newest tickets with their cases, now.</summary>
    /// <exception cref="BusinessException"><see cref="CrmErrorCodes.NotConnected"/>, <see cref="CrmErrorCodes.Refused"/>, <see cref="CrmErrorCodes.Unavailable"/></exception>
    Task<CrmDriftReport> CompareAsync(CancellationToken cancellationToken);
}

/// <summary>What the CRM says of customers.</summary>
public interface ICrmCustomerAppService
{
    /// <summary>What is known of a conversation's customer, at once; when that is old, the CRM is asked in the background.</summary>
    /// <exception cref="BusinessException">There is no such conversation.</exception>
    Task<CrmCustomerDto> GetAsync(Guid conversationId, CancellationToken cancellationToken);
}
