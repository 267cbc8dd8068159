using SupportMax.Saas.Errors;
using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Answering;

/// <summary>Between thresholds as they travel and as the domain holds them.</summary>
internal static class ThresholdMapping
{
    /// <summary>Puts thresholds into settings.</summary>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.ThresholdsInvalid"/></exception>
    public static void Change(this AnsweringSettings settings, ThresholdsDto thresholds)
    {
        var overrides = thresholds.Overrides ?? [];
        if (thresholds.Default is null || !overrides.All(IsUnderstood))
            throw new BusinessException(AnsweringErrorCodes.ThresholdsInvalid, ErrorKind.BadInput, "default", "overrides");
        settings.Change(
            new ThresholdPair(thresholds.Default.Answer, thresholds.Default.Clarify),
            [.. overrides.Select(item => new ThresholdOverride(item.Intent, item.ProductArea, new ThresholdPair(item.Answer, item.Clarify)))]);
    }

    /// <summary>Settings of their own with these thresholds, to try them out.</summary>
    public static AnsweringSettings ToSettings(this ThresholdsDto thresholds)
    {
        var settings = AnsweringSettings.CreateDefault();
        settings.Change(thresholds);
        return settings;
    }

    /// <summary>The thresholds as they travel.</summary>
    public static ThresholdsDto ToDto(this AnsweringSettings settings) => new(
        new ThresholdsPairDto(settings.Default.Answer, settings.Default.Clarify),
        [.. settings.Overrides.Select(item => new ThresholdOverrideDto(item.Intent, item.ProductArea, item.Thresholds.Answer, item.Thresholds.Clarify))]);

    // A body may hold null where the list says that there is none.
    private static bool IsUnderstood(ThresholdOverrideDto? item) =>
        item is not null
        && (item.Intent is null || Enum.GetNames<Intent>().Contains(item.Intent, StringComparer.Ordinal))
        && (item.ProductArea is null || (item.ProductArea.Length is > 0 and <= FaqConsts.MaxProductAreaLength && !item.ProductArea.Any(char.IsControl)));
}
