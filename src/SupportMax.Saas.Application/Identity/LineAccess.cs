using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

internal sealed class LineAccess(TenantScopes scopes, IPermissionChecker permissions, TimeProvider clock) : ILineAccess
{
    public Task<IReadOnlySet<TenantId>> FindClosedAsync(IReadOnlyCollection<TenantId> tenants, CancellationToken cancellationToken) =>
        scopes.RunAsync<IReadOnlySet<TenantId>>(TenantId.Host, async services =>
        {
            var active = await services.GetRequiredService<ITenantRepository>().ListActiveAsync(cancellationToken);
            return tenants.Except(active.Select(tenant => tenant.Id)).Where(tenant => !tenant.IsHost).ToHashSet();
        });

    public async Task<IReadOnlySet<Guid>> FindRefusedAsync(
        TenantId tenantId, IReadOnlyCollection<StaffLine> lines, string permission, CancellationToken cancellationToken)
    {
        var states = (await scopes.RunAsync(tenantId, services => services.GetRequiredService<IStaffStates>().ListAsync(lines.Select(line => line.UserId).ToHashSet(), cancellationToken)))
            .ToDictionary(state => state.UserId);
        var refused = new HashSet<Guid>();
        foreach (var line in lines)
        {
            var isLetIn = states.TryGetValue(line.UserId, out var state) && state.IsActive && !(state.LockedUntil > clock.GetUtcNow())
                && (line.SecurityStamp is null || line.SecurityStamp == state.SecurityStamp)
                && (await permissions.GetGrantedAsync(tenantId, line.UserId, state.Roles)).Contains(permission);
            if (!isLetIn)
                refused.Add(line.UserId);
        }

        return refused;
    }
}

/// <summary>Reads of staff as they are now, for the current tenant.</summary>
public interface IStaffStates
{
    /// <summary>Those of these who are there.</summary>
    Task<IReadOnlyList<StaffState>> ListAsync(IReadOnlyCollection<Guid> userIds, CancellationToken cancellationToken);
}

/// <summary>A member of staff as they are now.</summary>
public sealed record StaffState(Guid UserId, bool IsActive, DateTimeOffset? LockedUntil, string? SecurityStamp, IReadOnlyList<string> Roles);
