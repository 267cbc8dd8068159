using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tenants;

/// <summary>
/// Says what the current tenant may use. A change made in this process counts at once, one made by another process within ten seconds.
/// </summary>
public interface IFeatureChecker
{
    /// <summary>All features with their values, as texts.</summary>
    Task<IReadOnlyDictionary<string, string>> GetAllAsync();

    /// <summary>Whether a feature that is on or off is on.</summary>
    Task<bool> IsOnAsync(string name);

    /// <summary>How much of a feature that is counted the tenant has.</summary>
    Task<long> GetLimitAsync(string name);

    /// <summary>Does nothing when the feature is on.</summary>
    /// <exception cref="BusinessException"><see cref="TenantErrorCodes.FeatureOff"/></exception>
    Task RequireAsync(string name);
}
