namespace SupportMax.Saas.Abp;

/// <summary>What ABP's pages ask at every start: languages, who is signed in, and what it may do. See <c>docs/abp-map.md</c> for the members.</summary>
internal sealed record ApplicationConfiguration(
    LocalizationPart Localization,
    AuthPart Auth,
    ValuesPart Setting,
    CurrentUserPart CurrentUser,
    ValuesPart Features,
    GlobalFeaturesPart GlobalFeatures,
    MultiTenancyPart MultiTenancy,
    CurrentTenantPart CurrentTenant,
    TimingPart Timing,
    ClockPart Clock,
    ObjectExtensionsPart ObjectExtensions) : ExtensibleDto;

internal sealed record LocalizationPart(IReadOnlyList<LanguageDto> Languages, CultureDto CurrentCulture, string DefaultResourceName)
{
    public Empty Values { get; } = new();

    public Empty Resources { get; } = new();

    public Empty LanguagesMap { get; } = new();

    public Empty LanguageFilesMap { get; } = new();

    public bool UseRouteBasedCulture { get; }
}

internal sealed record AuthPart(IReadOnlyDictionary<string, bool> GrantedPolicies);

internal sealed record ValuesPart(IReadOnlyDictionary<string, string> Values);

internal sealed record CurrentUserPart(
    bool IsAuthenticated,
    Guid? Id,
    Guid? TenantId,
    string? UserName,
    string? Name,
    string? SurName,
    string? Email,
    bool EmailVerified,
    string? PhoneNumber,
    bool PhoneNumberVerified,
    IReadOnlyList<string> Roles)
{
    public static CurrentUserPart Nobody { get; } = new(false, null, null, null, null, null, null, false, null, false, []);
}

internal sealed record GlobalFeaturesPart(IReadOnlyList<string> EnabledFeatures);

internal sealed record MultiTenancyPart(bool IsEnabled, int UserSharingStrategy);

internal sealed record CurrentTenantPart(Guid? Id, string? Name, bool IsAvailable);

/// <summary>The tenant's time zone, under both of its names.</summary>
internal sealed record TimingPart(TimeZonePart TimeZone)
{
    public static TimingPart Of(string iana) =>
        new(new TimeZonePart(new(iana), new(TimeZoneInfo.TryConvertIanaIdToWindowsId(iana, out var windows) ? windows : iana)));
}

internal sealed record TimeZonePart(IanaTimeZone Iana, WindowsTimeZone Windows);

internal sealed record IanaTimeZone(string TimeZoneName);

internal sealed record WindowsTimeZone(string TimeZoneId);

internal sealed record ClockPart(string Kind);

internal sealed record ObjectExtensionsPart(Empty Modules, Empty Enums);

/// <summary>An object without members: ABP's pages look for it.</summary>
internal sealed record Empty;
