using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerUsageAppService(IPartnerUsageRepository usage, TimeProvider clock) : IPartnerUsageAppService
{
    public async Task<ListResult<PartnerUsageDto>> ListAsync(int days, CancellationToken cancellationToken)
    {
        if (days is < 1 or > IPartnerUsageAppService.MaxDays)
            throw new BusinessException(PartnerErrorCodes.DaysInvalid, ErrorKind.BadInput, "days");
        var since = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1 - days);
        var counts = await usage.ListAsync(since, cancellationToken);
        return new ListResult<PartnerUsageDto>(
        [
            .. counts.GroupBy(count => (count.Day, count.ClientId)).OrderByDescending(group => group.Key.Day).ThenBy(group => group.Key.ClientId).Select(group =>
            {
                var byKind = group.ToDictionary(count => count.Kind, count => count.Count);
                return new PartnerUsageDto(
                    group.Key.ClientId,
                    group.Key.Day,
                    byKind.GetValueOrDefault(PartnerUsageKind.Call),
                    byKind.GetValueOrDefault(PartnerUsageKind.RefusedCall),
                    byKind.GetValueOrDefault(PartnerUsageKind.Frame),
                    byKind.GetValueOrDefault(PartnerUsageKind.RefusedFrame));
            }),
        ]);
    }
}
