using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

internal sealed class ThresholdsAppService(TenantThresholds thresholds, ThresholdWriting writing, ICurrentTenant currentTenant) : IThresholdsAppService
{
    public async Task<ThresholdsDto> GetAsync(CancellationToken cancellationToken) =>
        (await thresholds.GetAsync(currentTenant.Id, cancellationToken)).ToDto();

    public async Task<ThresholdsDto> ChangeAsync(ThresholdsDto input, CancellationToken cancellationToken) =>
        (await writing.ChangeAsync(settings => settings.Change(input), cancellationToken)).ToDto();
}
