using System.Globalization;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Abp;

/// <summary>The settings and features that ABP's pages ask for at every start.</summary>
internal sealed class ConfiguredValues(IFeatureChecker features, ITimeZoneAppService timeZones)
{
    /// <summary>Settings, all but the time zone the same for everybody.</summary>
    public static ValuesPart Settings(string timeZone) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Abp.Account.IsSelfRegistrationEnabled"] = "false",
        ["Abp.Account.EnableLocalLogin"] = "true",
        ["Abp.Identity.Password.RequiredLength"] = StaffConsts.MinPasswordLength.ToString(CultureInfo.InvariantCulture),
        ["Abp.Identity.Password.RequireDigit"] = "true",
        ["Abp.Identity.Password.RequireLowercase"] = "true",
        ["Abp.Identity.Password.RequireUppercase"] = "true",
        ["Abp.Identity.Password.RequireNonAlphanumeric"] = "true",
        [SettingNames.TimeZone] = timeZone,
    });

    /// <summary>The caller's features. Whoever has not signed in sees none, but the key without which ABP's pages do not start.</summary>
    public async Task<ValuesPart> FeaturesAsync(bool isSignedIn) => new(isSignedIn
        ? await features.GetAllAsync()
        : new Dictionary<string, string>(StringComparer.Ordinal) { [FeatureNames.SettingManagement] = "false" });

    /// <summary>The IANA name of the caller's time zone.</summary>
    public async Task<string> TimeZoneAsync(bool isSignedIn, CancellationToken cancellationToken) => isSignedIn ? await timeZones.GetAsync(cancellationToken) : "UTC";
}
