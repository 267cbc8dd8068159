using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>From which probability on a tenant's bot answers, and from which it asks.</summary>
public sealed class AnsweringSettings : ITenantOwned
{
    private AnsweringSettings()
    {
    }

    /// <summary>The thresholds a new tenant starts with.</summary>
    public static AnsweringSettings CreateDefault() => new() { Default = ThresholdPair.Initial };

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The thresholds where no override fits.</summary>
    public ThresholdPair Default { get; private set; } = ThresholdPair.Initial;

    /// <summary>Thresholds for an intent, a product area, or both.</summary>
    public IReadOnlyList<ThresholdOverride> Overrides { get; private set; } = [];

    /// <summary>Replaces all thresholds.</summary>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.ThresholdsInvalid"/></exception>
    public void Change(ThresholdPair @default, IReadOnlyList<ThresholdOverride> overrides)
    {
        var keys = overrides.Select(item => (item.Intent, item.ProductArea)).ToList();
        var valid = @default.IsValid
            && overrides.All(item => item.Thresholds.IsValid && (item.Intent is not null || item.ProductArea is not null))
            && keys.Distinct().Count() == keys.Count;
        if (!valid)
            throw new BusinessException(AnsweringErrorCodes.ThresholdsInvalid, ErrorKind.BadInput, "default", "overrides");
        Default = @default;
        Overrides = overrides;
    }

    /// <summary>The thresholds for a message: the override for both, else for the intent, else for the area, else the default.</summary>
    public ThresholdPair For(string intent, string productArea) =>
        (Overrides.FirstOrDefault(item => item.Intent == intent && item.ProductArea == productArea)
            ?? Overrides.FirstOrDefault(item => item.Intent == intent && item.ProductArea is null)
            ?? Overrides.FirstOrDefault(item => item.Intent is null && item.ProductArea == productArea))?.Thresholds
        ?? Default;
}
