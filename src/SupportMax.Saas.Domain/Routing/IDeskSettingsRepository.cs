namespace SupportMax.Saas.Routing;

/// <summary>The current tenant's way of working with customers.</summary>
public interface IDeskSettingsRepository
{
    /// <summary>The policy; the default one when nothing was set.</summary>
    Task<DeskPolicy> GetPolicyAsync(CancellationToken cancellationToken);

    /// <summary>Sets the policy; written with the unit of work.</summary>
    Task SetPolicyAsync(DeskPolicy policy, CancellationToken cancellationToken);
}
