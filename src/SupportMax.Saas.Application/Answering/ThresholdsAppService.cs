using SupportMax.Saas.Errors;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

internal sealed class ThresholdsAppService(TenantThresholds thresholds, ThresholdWriting writing, ICurrentTenant currentTenant) : IThresholdsAppService
{
    public async Task<ThresholdsDto> GetAsync(CancellationToken cancellationToken) =>
        ToDto(await thresholds.GetAsync(currentTenant.Id, cancellationToken));

    public async Task<ThresholdsDto> ChangeAsync(ThresholdsDto input, CancellationToken cancellationToken)
    {
        var overrides = input.Overrides ?? [];
        if (input.Default is null || !overrides.All(IsUnderstood))
            throw new BusinessException(AnsweringErrorCodes.ThresholdsInvalid, ErrorKind.BadInput, "default", "overrides");

        var found = await writing.ChangeAsync(
            settings => settings.Change(
                new ThresholdPair(input.Default.Answer, input.Default.Clarify),
                [.. overrides.Select(item => new ThresholdOverride(item.Intent, item.ProductArea, new ThresholdPair(item.Answer, item.Clarify)))]),
            cancellationToken);
        return ToDto(found);
    }

    // A body may hold null where the list says that there is none.
    private static bool IsUnderstood(ThresholdOverrideDto? item) =>
        item is not null
        && (item.Intent is null || Enum.GetNames<Intent>().Contains(item.Intent, StringComparer.Ordinal))
        && (item.ProductArea is null || (item.ProductArea.Length is > 0 and <= FaqConsts.MaxProductAreaLength && !item.ProductArea.Any(char.IsControl)));

    private static ThresholdsDto ToDto(AnsweringSettings settings) => new(
        new ThresholdsPairDto(settings.Default.Answer, settings.Default.Clarify),
        [.. settings.Overrides.Select(item => new ThresholdOverrideDto(item.Intent, item.ProductArea, item.Thresholds.Answer, item.Thresholds.Clarify))]);
}
