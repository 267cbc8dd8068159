using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Localization;
using static System.Globalization.CultureInfo;

namespace SupportMax.Saas.Tenants;

internal sealed class FeatureAppService(FeatureValues values, ITenantRepository tenants, TenantScopes scopes) : IFeatureAppService
{
    public async Task<FeatureListDto> GetAsync(string providerName, string? providerKey, CancellationToken cancellationToken)
    {
        var owner = await FindOwnerAsync(providerName, providerKey, cancellationToken);
        var given = owner.Edition.Length > 0 ? await values.OfEditionAsync(owner.Edition) : await values.OfTenantAsync(owner.TenantId);
        return new FeatureListDto(FeatureDefinitions.Groups
            .Select(group => new FeatureGroupDto(group.Name, Text(group.Name), group.Features.Select(feature => ToDto(feature, given[feature.Name])).ToList())).ToList());
    }

    public async Task UpdateAsync(string providerName, string? providerKey, FeatureChanges changes, CancellationToken cancellationToken)
    {
        var owner = await FindOwnerAsync(providerName, providerKey, cancellationToken);
        var wanted = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var change in changes.Features ?? [])
        {
            var feature = FeatureDefinitions.Find(change?.Name) ?? throw new BusinessException(TenantErrorCodes.FeatureUnknown, ErrorKind.BadInput, "features");
            wanted[feature.Name] = feature.Check(change!.Value);
        }

        await WriteAsync(owner, wanted, cancellationToken);
    }

    public async Task ResetAsync(string providerName, string? providerKey, CancellationToken cancellationToken) => await WriteAsync(
        await FindOwnerAsync(providerName, providerKey, cancellationToken),
        FeatureDefinitions.All.ToDictionary(feature => feature.Name, _ => (string?)null, StringComparer.Ordinal),
        cancellationToken);

    private async Task WriteAsync(Owner owner, IReadOnlyDictionary<string, string?> wanted, CancellationToken cancellationToken)
    {
        await scopes.RunAsync(owner.TenantId, services => services.GetRequiredService<IFeatureValueStore>().ChangeAsync(owner.Edition, wanted, cancellationToken));
        values.Forget();
    }

    private async Task<Owner> FindOwnerAsync(string providerName, string? providerKey, CancellationToken cancellationToken)
    {
        switch (providerName)
        {
            case FeatureValues.EditionProvider:
                return Editions.All.Contains(providerKey, StringComparer.Ordinal)
                    ? new Owner(TenantId.Host, providerKey!)
                    : throw new BusinessException(TenantErrorCodes.EditionUnknown, ErrorKind.NotFound);
            case FeatureValues.TenantProvider when string.IsNullOrEmpty(providerKey):
                return new Owner(TenantId.Host, "");
            case FeatureValues.TenantProvider:
                var tenant = Guid.TryParse(providerKey, out var id) ? await tenants.FindAsync(new TenantId(id), cancellationToken) : null;
                return new Owner((tenant ?? throw new BusinessException(TenantErrorCodes.NotFound, ErrorKind.NotFound)).Id, "");
            default:
                throw new BusinessException(TenantErrorCodes.FeatureProviderUnknown, ErrorKind.BadInput, "providerName");
        }
    }

    private static FeatureDto ToDto(FeatureDefinition feature, GivenValue given) => new(
        feature.Name,
        Text(feature.Name),
        given.Value,
        new FeatureProviderDto(given.Provider, given.Key),
        Text(feature.Name + ".Description"),
        feature.Parent is null ? 0 : 1,
        feature.Parent,
        feature.Max is { } max
            ? new FeatureValueTypeDto("FreeTextStringValueType", new FeatureValidatorDto("NUMERIC", new Dictionary<string, object>(StringComparer.Ordinal) { ["MinValue"] = 0, ["MaxValue"] = max }))
            : new FeatureValueTypeDto("ToggleStringValueType", new FeatureValidatorDto("BOOLEAN", new Dictionary<string, object>(StringComparer.Ordinal))));

    private static string Text(string name) => LocalizedTexts.Get(LocalizedTexts.Features, CurrentUICulture.TwoLetterISOLanguageName, name);

    /// <summary>Whose rows the values are; the host's when they are an edition's.</summary>
    private sealed record Owner(TenantId TenantId, string Edition);
}
