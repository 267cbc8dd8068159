using System.Globalization;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tenants;

internal sealed class FeatureChecker(FeatureValues values, ICurrentTenant currentTenant) : IFeatureChecker
{
    public async Task<IReadOnlyDictionary<string, string>> GetAllAsync()
    {
        var given = await values.OfTenantAsync(currentTenant.Id);
        return given.ToDictionary(pair => pair.Key, pair => Effective(given, pair.Key), StringComparer.Ordinal);
    }

    public async Task<bool> IsOnAsync(string name) => bool.Parse(Effective(await values.OfTenantAsync(currentTenant.Id), name));

    public async Task<long> GetLimitAsync(string name) => long.Parse(Effective(await values.OfTenantAsync(currentTenant.Id), name), CultureInfo.InvariantCulture);

    public async Task RequireAsync(string name)
    {
        if (!await IsOnAsync(name))
            throw new BusinessException(TenantErrorCodes.FeatureOff, ErrorKind.Forbidden);
    }

    /// <summary>A part of something that is off is off.</summary>
    private static string Effective(IReadOnlyDictionary<string, GivenValue> given, string name)
    {
        var parent = FeatureDefinitions.Find(name)?.Parent;
        return parent is not null && !bool.Parse(Effective(given, parent)) ? "false" : given[name].Value;
    }
}
