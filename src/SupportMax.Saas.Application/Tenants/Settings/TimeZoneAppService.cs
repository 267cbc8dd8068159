using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tenants;

internal sealed class TimeZoneAppService(ISettingStore store) : ITimeZoneAppService
{
    private const string Usual = "UTC";

    public async Task<string> GetAsync(CancellationToken cancellationToken) =>
        (await store.ListAsync(cancellationToken)).GetValueOrDefault(SettingNames.TimeZone, Usual);

    public IReadOnlyList<NamedValueDto> List() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).OrderBy(zone => zone.BaseUtcOffset).ThenBy(zone => zone.Id, StringComparer.Ordinal)
            .Select(zone => new NamedValueDto($"{zone.Id} ({Offset(zone)})", zone.Id))];

    public async Task SetAsync(string? timeZone, CancellationToken cancellationToken)
    {
        var isKnown = timeZone is { Length: <= 100 } && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) && zone.HasIanaId;
        if (!isKnown)
            throw new BusinessException(TenantErrorCodes.TimeZoneUnknown, ErrorKind.BadInput, "timezone");
        await store.ChangeAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { [SettingNames.TimeZone] = timeZone }, cancellationToken);
    }

    private static string Offset(TimeZoneInfo zone) => $"{(zone.BaseUtcOffset < TimeSpan.Zero ? '-' : '+')}{zone.BaseUtcOffset:hh\\:mm}";
}
