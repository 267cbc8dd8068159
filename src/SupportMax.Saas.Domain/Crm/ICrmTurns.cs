using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>Asks over all tenants whose CRM is to be spoken to.</summary>
public interface ICrmTurns
{
    /// <summary>The tenants whose turn comes next, at most 100, and when: a change waits, or changes are to be read.</summary>
    Task<IReadOnlyList<CrmTurn>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>A tenant's turn.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="DueAt">When; in the past when it waits for a host.</param>
public sealed record CrmTurn(TenantId TenantId, DateTimeOffset DueAt);
