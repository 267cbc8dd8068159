using System.Globalization;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tenants;

/// <summary>A feature that is on or off, or of which there is so much.</summary>
/// <param name="Name">One of <see cref="FeatureNames"/>.</param>
/// <param name="Default">Its value where neither edition nor tenant says otherwise.</param>
/// <param name="Parent">The feature that it is a part of: without that one it is off.</param>
/// <param name="Max">The largest number it takes; null for a feature that is on or off.</param>
internal sealed record FeatureDefinition(string Name, string Default, string? Parent = null, long? Max = null)
{
    /// <summary>The value as it is stored.</summary>
    /// <exception cref="BusinessException"><see cref="TenantErrorCodes.FeatureValueInvalid"/></exception>
    public string Check(string? value)
    {
        if (Max is null && bool.TryParse(value, out var isOn))
            return isOn ? "true" : "false";
        if (Max is { } max && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max)
            return number.ToString(CultureInfo.InvariantCulture);
        throw new BusinessException(TenantErrorCodes.FeatureValueInvalid, ErrorKind.BadInput, "features")
        {
            Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["feature"] = Name, ["allowed"] = Max is { } limit ? $"0–{limit}" : "true / false" },
        };
    }
}

/// <summary>Features that stand together.</summary>
internal sealed record FeatureGroup(string Name, IReadOnlyList<FeatureDefinition> Features);
