using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tenants;

/// <summary>Shows and changes what a tenant or an edition includes; operators only.</summary>
public interface IFeatureAppService
{
    /// <summary>All features of a provider, each with its value and who gave it.</summary>
    /// <param name="providerName"><c>T</c> for a tenant, <c>E</c> for an edition.</param>
    /// <param name="providerKey">The tenant's id or the edition's name; empty for the operators' own features.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BusinessException">
    /// <see cref="TenantErrorCodes.FeatureProviderUnknown"/>, <see cref="TenantErrorCodes.NotFound"/>, <see cref="TenantErrorCodes.EditionUnknown"/>
    /// </exception>
    Task<FeatureListDto> GetAsync(string providerName, string? providerKey, CancellationToken cancellationToken);

    /// <summary>Gives the named features other values; others stay.</summary>
    /// <exception cref="BusinessException">As above, and <see cref="TenantErrorCodes.FeatureUnknown"/>, <see cref="TenantErrorCodes.FeatureValueInvalid"/></exception>
    Task UpdateAsync(string providerName, string? providerKey, FeatureChanges changes, CancellationToken cancellationToken);

    /// <summary>Gives all features their usual values again.</summary>
    /// <exception cref="BusinessException">As <see cref="GetAsync"/>.</exception>
    Task ResetAsync(string providerName, string? providerKey, CancellationToken cancellationToken);
}

/// <summary>Features of a provider, in ABP's shape.</summary>
public sealed record FeatureListDto(IReadOnlyList<FeatureGroupDto> Groups);

/// <summary>A group of features.</summary>
public sealed record FeatureGroupDto(string Name, string DisplayName, IReadOnlyList<FeatureDto> Features);

/// <summary>A feature: what it is set to, and what it can be set to.</summary>
public sealed record FeatureDto(
    string Name, string DisplayName, string Value, FeatureProviderDto Provider, string? Description, int Depth, string? ParentName, FeatureValueTypeDto ValueType);

/// <summary>Who gave a value: a tenant (<c>T</c>), an edition (<c>E</c>) or nobody, so that it is the usual one (<c>D</c>).</summary>
public sealed record FeatureProviderDto(string Name, string? Key);

/// <summary>How a value is entered.</summary>
public sealed record FeatureValueTypeDto(string Name, FeatureValidatorDto Validator)
{
    /// <summary>Always empty.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; } = new Dictionary<string, object>(StringComparer.Ordinal);
}

/// <summary>How a value is checked.</summary>
public sealed record FeatureValidatorDto(string Name, IReadOnlyDictionary<string, object> Properties);

/// <summary>Values to give.</summary>
public sealed record FeatureChanges(IReadOnlyList<FeatureChange>? Features);

/// <summary>A value to give.</summary>
public sealed record FeatureChange(string? Name, string? Value);
