using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>Says of lines that are open whether whoever opened them would still be let in.</summary>
public interface ILineAccess
{
    /// <summary>Of these tenants, those that are gone or not active.</summary>
    Task<IReadOnlySet<TenantId>> FindClosedAsync(IReadOnlyCollection<TenantId> tenants, CancellationToken cancellationToken);

    /// <summary>Of these members of a tenant's staff, those who are gone, locked, signed out everywhere, or without the permission now.</summary>
    Task<IReadOnlySet<Guid>> FindRefusedAsync(TenantId tenantId, IReadOnlyCollection<StaffLine> lines, string permission, CancellationToken cancellationToken);
}

/// <summary>Who opened a line.</summary>
/// <param name="UserId">The member of staff.</param>
/// <param name="SecurityStamp">What the session was opened with; null when it has none.</param>
public sealed record StaffLine(Guid UserId, string? SecurityStamp);
