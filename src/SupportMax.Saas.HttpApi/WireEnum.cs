using System.Reflection;
using System.Text.Json.Serialization;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas;

/// <summary>Reads an enum from a query string by the name that it has in JSON.</summary>
internal static class WireEnum
{
    /// <summary>The value, or null when there is none.</summary>
    /// <exception cref="BusinessException"><see cref="CommonErrorCodes.BodyMalformed"/>: no value has the name.</exception>
    public static T? Parse<T>(string? text, string member)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
            return null;
        foreach (var field in typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var name = field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name;
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
                return (T)field.GetValue(null)!;
        }

        throw new BusinessException(CommonErrorCodes.BodyMalformed, ErrorKind.BadInput, member);
    }
}
